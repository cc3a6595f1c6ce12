// The pages that stand by themselves: whoever comes, they say the same.

const LONG = 'a'.repeat(4_001);
const visitor = {};
const SAME = 'the page is the same for everybody';
const NO_FORM = 'nothing can be sent from the page';
const CLOCK = { right: 'access', 'received-day': '27', 'received-month': '3', 'received-year': '2026' };

const standing = (route, more = {}) => ({
  route,
  states: { empty: SAME, one: { who: visitor }, many: SAME, error: NO_FORM, ...more },
});

export const STANDING = [
  standing('/', { 'empty, the form is closed': { who: visitor, town: 'closed' } }),
  ...['/privacy', '/cookies', '/accessibility', '/terms', '/contact', '/figures', '/leave'].map((route) => standing(route)),
  {
    route: '/feedback',
    states: { empty: { who: visitor }, one: 'nothing is kept of what was typed', many: SAME, error: { who: visitor, fills: { words: LONG } } },
  },
  standing('/feedback/sent'),
  {
    route: '/calculator',
    states: {
      empty: { who: visitor },
      one: { who: visitor, fills: CLOCK, status: 200 },
      many: { who: visitor, at: '/calculator?right=access&received-day=1&received-month=10&received-year=2026&asked_1-day=5&asked_1-month=10&asked_1-year=2026&answered_1-day=9&answered_1-month=10&answered_1-year=2026' },
      error: { who: visitor, fills: { 'received-day': '31', 'received-month': '2', 'received-year': '2026' } },
    },
  },
];
