// The questions of the form: open for the first time, answered shortly, answered at length, and sent wrong.

import { AT_LENGTH, FOR_A_CHILD } from '../../journeys/answers.mjs';

const LONG = 'a'.repeat(4_001);
const CHECK = '/request/check';
const ONE_ANSWER = 'one answer is given';
const CARD = 'What you paid to my card, 4111 1111 1111 1111';

const until = (begins, route, otherwise) => ({ begins, until: route, otherwise });
const short = (kind) => until(kind, CHECK);
const long = (kind, otherwise = {}) => until(kind, CHECK, { ...AT_LENGTH, ...otherwise });
const SEVERAL = {
  '/request/kind': { kind: 'something_else', others: ['correct', 'delete', 'object'] },
  '/request/details': { words_correct: 'My name', words_delete: 'The photograph', words_object: 'The survey' },
};
const BY_POST = { ...until('copy', '/request/contact'), then: [{ at: '/request/contact', fills: { reply_by: 'post' } }] };
const HOME = { '/request/services': { services: ['housing'] }, '/request/identity': { identity: 'later' } };
const CHILDREN = { '/request/services': { services: ['childrens-services'] }, '/request/birth-date': { 'born-day': '27', 'born-month': '3', 'born-year': '1990' } };

/** A question that a kind of request asks; `fills` is what is wrong with it, with the form open for the first time. */
const question = (route, kind, fills, { otherwise = {}, states = {} } = {}) => ({
  route,
  states: {
    empty: { who: until(kind, route, otherwise) },
    one: { who: until(kind, CHECK, otherwise) },
    many: { who: long(kind, otherwise) },
    error: typeof fills === 'string' ? fills : { who: until(kind, route, otherwise), fills },
    ...states,
  },
});

export const FORM = [
  question('/request/kind', 'copy', {}, {
    states: {
      empty: { who: {} },
      many: { who: until('correct', CHECK, SEVERAL) },
      error: { who: {}, fills: {} },
      'error, something else without saying what': { who: {}, fills: { kind: 'something_else' } },
    },
  }),
  question('/request/also', 'copy', {}, {
    states: {
      empty: { who: short('copy') },
      one: { who: short('delete') },
      many: { who: until('correct', CHECK, SEVERAL) },
      error: 'nothing has to be added',
    },
  }),
  question('/request/who', 'copy', {}, { states: { many: { who: long('copy', FOR_A_CHILD) } } }),
  {
    route: '/request/died',
    states: { empty: 'nothing is asked', one: { who: { ...until('copy', '/request/who'), then: [{ at: '/request/who', fills: { who: 'died' } }] } }, many: 'the page is the same for everybody', error: 'nothing can be sent from the page' },
  },
  question('/request/subject', 'copy', {}, {
    otherwise: FOR_A_CHILD,
    states: {
      many: 'one person is asked for',
      'one, a grown-up': { who: until('copy', '/request/subject', { '/request/who': { who: 'someone_else' } }) },
      'error, a date that does not exist': {
        who: until('copy', '/request/subject', FOR_A_CHILD),
        fills: { subject: 'Małgorzata', 'subject_born-day': '31', 'subject_born-month': '2', 'subject_born-year': '2015' },
      },
    },
  }),
  question('/request/services', 'copy', 'the question can be left out'),
  question('/request/what', 'copy', {}, {
    states: {
      'one, the number of a card': { who: until('copy', '/request/what'), once: true, fills: { words: CARD }, status: 200 },
      'error, dates the wrong way round': {
        who: until('copy', '/request/what'),
        fills: { words: 'x', 'from-day': '3', 'from-month': '3', 'from-year': '2021', 'to-day': '3', 'to-month': '3', 'to-year': '2019' },
      },
    },
  }),
  question('/request/details', 'delete', {}, {
    states: {
      many: { who: until('correct', CHECK, SEVERAL) },
      'empty, several': { who: until('correct', '/request/details', SEVERAL) },
      'error, several': { who: until('correct', '/request/details', SEVERAL), fills: { words_delete: LONG } },
    },
  }),
  question('/request/consents', 'stop', {}, { states: { many: 'the list has one consent' } }),
  question('/request/effects', 'stop', 'the page has a button only', {
    states: { many: { who: until('stop', CHECK, { '/request/consents': { words: 'The photographs' } }) } },
  }),
  question('/request/complaint', 'complaint', {}),
  question('/request/harm', 'complaint', { harm: LONG, wanted: LONG }),
  question('/request/name', 'copy', {}),
  question('/request/birth-date', 'copy', {}, { otherwise: CHILDREN, states: { many: ONE_ANSWER } }),
  question('/request/address', 'copy', { postcode: 'a'.repeat(200) }, {
    states: {
      'empty, needed': { who: BY_POST },
      'error, needed': { who: BY_POST, fills: {} },
    },
  }),
  question('/request/contact', 'copy', {}, {
    states: { 'error, one inside another': { who: until('copy', '/request/contact'), fills: { reply_by: 'email', email: 'rosalind' } } },
  }),
  question('/request/needs', 'copy', { safe_contact: LONG, other: LONG }),
  question('/request/delivery', 'copy', {}),
  question('/request/identity', 'copy', {}, { otherwise: HOME, states: { many: ONE_ANSWER } }),
  question('/request/authority', 'copy', {}, {
    otherwise: FOR_A_CHILD,
    states: {
      many: ONE_ANSWER,
      'error, something else without saying what': { who: until('copy', '/request/authority', FOR_A_CHILD), fills: { capacity: 'other' } },
    },
  }),
  {
    route: CHECK,
    states: {
      empty: 'the page is only open once everything is answered',
      one: { who: short('copy') },
      many: { who: long('correct', { ...SEVERAL, ...FOR_A_CHILD }) },
      'many, complaint': { who: long('complaint') },
      'one, no longer agree': { who: short('stop') },
      error: 'only what was answered before is sent',
    },
  },
  {
    route: '/request/sent',
    states: {
      empty: 'the page is only open once something was sent',
      one: { who: { sends: ['copy'] } },
      'one, complaint': { who: { sends: ['complaint'] } },
      'one, no longer agree': { who: { sends: ['stop'] } },
      many: { who: { sends: ['correct'], otherwise: { ...AT_LENGTH, ...SEVERAL, ...FOR_A_CHILD } } },
      error: 'nothing can be sent from the page',
    },
  },
];
