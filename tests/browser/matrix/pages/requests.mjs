// Coming back to a request, the list, and one request in every state that it can be in.

import { LONG, asked, complained, late, many, one, refused, replied, stopped, withdrawn, proof, extended } from './people.mjs';

const visitor = {};
const SAME = 'the page is the same for everybody';
const NO_FORM = 'nothing can be sent from the page';
const NO_LIST = 'the page is about one request';
const BUTTON = 'the page has a button only';
const go = (action) => `main form[action$="${action}"] button`;

export const REQUESTS = [
  {
    route: '/track',
    states: { empty: { who: visitor }, one: 'nothing is kept of what was typed', many: SAME, error: { who: visitor, fills: { email: 'rosalind' } } },
  },
  {
    route: '/track/sent',
    states: { empty: 'the page is only open once a link was asked for', one: { who: { asks: 'nobody.in.particular@example.org' } }, many: SAME, error: { who: { asks: 'somebody.else@example.org' }, fills: { code: '000000' }, go: go('/track/sent') } },
  },
  {
    route: '/track/code',
    states: { empty: { who: visitor }, one: 'nothing is kept of what was typed', many: SAME, error: { who: visitor, fills: { reference: '', code: '' } } },
  },
  {
    route: '/link/{token}',
    states: {
      empty: { who: visitor, at: '/link/made-up', status: 410 },
      one: { who: { link: 'new' } },
      many: 'a link is one',
      'error, used': { who: { link: 'used' }, status: 410 },
      'error, replaced': { who: { link: 'replaced' }, status: 410 },
      'error, run out': { who: { link: 'run out' }, status: 410 },
    },
  },
  {
    route: '/requests',
    states: {
      empty: 'somebody without a request gets the page of an address that does not exist',
      one: { who: one },
      many: { who: many },
      error: NO_FORM,
    },
  },
  {
    route: '/requests/{reference}',
    states: {
      empty: 'the page is only there with a request',
      one: { who: one },
      'one, question open': { who: asked },
      'one, proof of identity asked for': { who: proof },
      'one, more time taken': { who: extended },
      'one, late': { who: late },
      'one, refused': { who: refused },
      'one, complaint answered': { who: complained },
      'one, no longer agree': { who: stopped },
      'one, withdrawn': { who: withdrawn },
      many: { who: many },
      error: { who: one, fills: { text: '' }, go: go('/message'), ends: '/requests/{reference}/message' },
    },
  },
  {
    route: '/requests/{reference}/answer',
    states: { empty: { who: asked }, one: { who: one }, many: NO_LIST, error: { who: asked, fills: {} } },
  },
  {
    route: '/requests/{reference}/receipt',
    states: { empty: 'the page is only there once somebody has to be told', one: { who: stopped }, many: NO_LIST, error: NO_FORM },
  },
  {
    route: '/requests/{reference}/reply',
    states: { empty: { who: one }, one: { who: refused }, many: { who: replied }, error: 'the box for a code is only there with documents, which officers release' },
  },
  {
    route: '/requests/{reference}/unhappy',
    states: { empty: { who: one }, one: { who: refused }, many: { who: complained }, error: { who: one, fills: {} } },
  },
  {
    route: '/requests/{reference}/missing',
    states: { empty: 'the page is only open once we have replied', one: { who: refused }, many: { who: replied }, error: { who: refused, fills: {} } },
  },
  {
    route: '/requests/{reference}/regulator',
    states: { empty: { who: one }, one: { who: late }, many: { who: complained }, error: NO_FORM },
  },
  {
    route: '/requests/{reference}/complain',
    states: { empty: { who: one }, one: { who: late }, many: NO_LIST, error: BUTTON },
  },
  {
    route: '/requests/{reference}/details',
    states: { empty: 'a name is always given', one: { who: one }, many: { who: many }, error: NO_FORM },
  },
  {
    route: '/requests/{reference}/details/{part}',
    states: {
      empty: { who: one, at: '/requests/{reference}/details/phone' },
      one: { who: one, at: '/requests/{reference}/details/name' },
      'one, email': { who: one, at: '/requests/{reference}/details/email' },
      'one, address': { who: one, at: '/requests/{reference}/details/address' },
      many: { who: one, at: '/requests/{reference}/details/needs' },
      error: { who: one, at: '/requests/{reference}/details/name', fills: { name: '' } },
      'error, email': { who: one, at: '/requests/{reference}/details/email', fills: { email: 'rosalind' } },
      'error, needs': { who: one, at: '/requests/{reference}/details/needs', fills: { safe_contact: LONG } },
    },
  },
  {
    route: '/requests/{reference}/withdraw',
    states: { empty: { who: withdrawn }, one: { who: one }, many: NO_LIST, error: NO_FORM },
  },
  {
    route: '/requests/{reference}/withdraw/confirm',
    states: { empty: { who: one }, one: 'nothing is kept of what was typed', many: NO_LIST, error: { who: one, fills: { words: LONG } } },
  },
  {
    route: '/requests/{reference}/letter',
    states: { empty: { who: one }, one: { who: late }, many: { who: complained }, error: { who: one, fills: { harm: LONG } } },
  },
];
