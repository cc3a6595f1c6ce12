// Coming back: the link, the list, one request in every state that it can be in, and what can be written to it.

const LONG = 'a'.repeat(4_001);
const visitor = {};
const one = { sends: ['copy'] };
const many = { sends: ['copy', 'complaint', 'correct'] };
const asked = { follows: 'grace.adeyemi@example.org' };
const late = { follows: 'martin.holloway@example.org' };
const complained = { follows: 'ceri.bowenpugh@example.org' };
const refused = { follows: 'saoirse.nibhriain@example.org' };
const proof = { sends: ['copy'], then: [{ by: 'officer', at: '/desk/cases/{reference}/do/ask-identity', fills: { why: 'Two people of this name live there.' } }] };
const extended = { sends: ['copy'], then: [{ by: 'officer', at: '/desk/cases/{reference}/do/extend', fills: { reasons: 'There are many files to read.' } }] };
const NO_LIST = 'the page is about one request';

export const REQUESTS = [
  {
    route: '/track',
    states: { empty: { who: visitor }, one: 'nothing is kept of what was typed', many: 'one address is asked for', error: { who: visitor, fills: { email: 'rosalind' } } },
  },
  {
    route: '/track/sent',
    states: { empty: 'the page is the same for everybody', one: { who: visitor }, many: 'the page is the same for everybody', error: 'nothing can be sent from the page' },
  },
  {
    route: '/link/{token}',
    states: {
      empty: { who: visitor, at: '/link/made-up' },
      one: { who: { link: 'new' } },
      many: 'a link is one',
      'error, used': { who: { link: 'used' } },
      'error, replaced': { who: { link: 'replaced' } },
      'error, run out': { who: { link: 'run out' } },
    },
  },
  {
    route: '/requests',
    states: {
      empty: 'somebody without a request gets the page of an address that does not exist',
      one: { who: one },
      many: { who: many },
      error: 'nothing can be sent from the page',
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
      many: { who: many },
      error: { who: one, fills: { text: '' }, go: 'main form[action$="/message"] button', status: 422, ends: '/requests/{reference}/message' },
    },
  },
  {
    route: '/requests/{reference}/answer',
    states: {
      empty: { who: asked },
      one: { who: one },
      many: NO_LIST,
      error: { who: asked, fills: {} },
    },
  },
  {
    route: '/requests/{reference}/unhappy',
    states: { empty: { who: refused }, one: { who: one }, many: NO_LIST, error: { who: refused, fills: { words: LONG } } },
  },
  {
    route: '/requests/{reference}/complain',
    states: { empty: { who: one }, one: { who: late }, many: NO_LIST, error: 'the page has a button only' },
  },
  {
    route: '/requests/{reference}/letter',
    states: {
      empty: { who: one },
      one: { who: late },
      many: { who: complained },
      error: { who: one, fills: { harm: LONG } },
    },
  },
];
