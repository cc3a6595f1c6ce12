// Which looks are taken: every state of every page in every combination, or a stated sample of them.

/** The dimensions, each with its two values. */
export const DIMENSIONS = {
  width: ['1280', '320'],
  colours: ['normal', 'forced'],
  language: ['en', 'cy'],
  scripts: ['on', 'stripped'],
};
const SEED = 20_261_121;

/** Every state that there is: `{ page, state, ...what is done }`. A text in place of a state says why there is none. */
export function states(pages) {
  return pages.flatMap(({ route, states: list, staff }) =>
    Object.entries(list)
      .filter(([, state]) => typeof state !== 'string')
      .map(([name, state]) => ({ route, name, staff: Boolean(staff), ...state })),
  );
}

/** Every combination of the dimensions; staff pages have English, with scripts, in normal colours. */
export function combinations({ staff }, languages) {
  let all = [{}];
  for (const [dimension, values] of Object.entries(DIMENSIONS)) {
    const kept = dimension === 'language' ? values.filter((value) => languages.includes(value)) : values;
    const used = staff && dimension !== 'width' ? kept.slice(0, 1) : kept;
    all = all.flatMap((chosen) => used.map((value) => ({ ...chosen, [dimension]: value })));
  }
  return all;
}

/**
 * About `budget` looks: `[{ state, looks }]`. Every state has at least two, which are opposites of each other, so that
 * every dimension is balanced within every state. The choice is the same on every machine.
 */
export function sample(list, languages, budget) {
  const random = mulberry32(SEED);
  const guests = list.filter(({ staff }) => !staff);
  const left = budget - list.filter(({ staff }) => staff).length * 2;
  const pairsEach = Math.max(1, left / 2 / guests.length);
  let owed = 0;
  return list.map((state) => {
    const all = combinations(state, languages);
    if (state.staff) return { state, looks: all };
    owed += pairsEach;
    const pairs = shuffled(pairsOf(all), random).slice(0, Math.floor(owed));
    owed -= pairs.length;
    return { state, looks: pairs.flat() };
  });
}

/** Every look there is. */
export function everything(list, languages) {
  return list.map((state) => ({ state, looks: combinations(state, languages) }));
}

/** Combinations with their opposites: the first with the last, and so on inwards. */
function pairsOf(all) {
  return all.slice(0, all.length / 2).map((look, n) => [look, all[all.length - 1 - n]]);
}

function shuffled(list, random) {
  const mixed = [...list];
  for (let n = mixed.length - 1; n > 0; n -= 1) {
    const other = Math.floor(random() * (n + 1));
    [mixed[n], mixed[other]] = [mixed[other], mixed[n]];
  }
  return mixed;
}

/** A small generator of numbers in [0, 1), the same on every machine. */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a plan covers, one line a dimension. */
export function covered(plan) {
  const looks = plan.flatMap((entry) => entry.looks);
  const count = (values) => {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, n]) => `${value} ${n}`).join(', ');
  };
  const weighted = (of) => plan.flatMap(({ state, looks: own }) => own.map(() => of(state)));
  return [
    `${looks.length} page-states: ${plan.length} states of ${new Set(plan.map(({ state }) => state.route)).size} routes`,
    ...Object.keys(DIMENSIONS).map((dimension) => `${dimension}: ${count(looks.map((look) => look[dimension]))}`),
    `states: ${count(weighted(({ name }) => name.split(/\W/)[0]))}`,
    `sides: ${count(weighted(({ staff }) => (staff ? 'staff' : 'residents')))}`,
  ];
}
