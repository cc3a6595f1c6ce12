// The pages that say why there is none. What cannot be provoked from outside is tested where it is made, in process.

const visitor = {};
const ALWAYS = 'there is one page for each reason';

export const FAULTS = [
  {
    route: '/{anything}',
    made: 'these answer on addresses of every kind',
    states: {
      empty: ALWAYS,
      one: ALWAYS,
      many: ALWAYS,
      error: { who: visitor, at: '/no-such-page', status: 404 },
      'error, a form of somebody else': { who: visitor, at: '/track', tampers: { csrf: 'made-up' }, fills: { email: 'rosalind@example.org' }, status: 403, ends: '/track' },
      'error, too much at once': { who: visitor, at: '/track', town: 'closed', tries: 21, fills: { email: 'rosalind@example.org' }, status: 429, ends: '/track' },
      'error, more than a form can hold': { who: visitor, at: '/feedback', tampers: { csrf: 'a'.repeat(530_000) }, fills: {}, status: 413, ends: '/feedback' },
    },
  },
];
