// How hard the residents' pages are to read, in English: gathered while the pages are looked at, told at the end.

import { HIGHEST_GRADE, LONGEST_SENTENCE, blocksOfText, grade, sentences, words } from './lib/reading.mjs';

/** Fewer words are no text whose grade says anything. */
const FEWEST_WORDS = 30;
/** The most sentences that are told of a page that is too hard. */
const WORST = 6;
/** Names that are as long as they are, whoever writes the page. */
const NAMES = ['West Northamptonshire Council', 'Information Commission (ICO)', 'Information Commission’s Office', 'Information Commission', 'Data Protection Officer', 'UK GDPR'];

/** The texts of pages, all states of a route together. */
export class Reading {
  #read = new Map();

  /** Takes in the page that is open. */
  async reads(page, route) {
    const blocks = this.#read.get(route) ?? new Set();
    for (const block of await page.evaluate(blocksOfText)) blocks.add(block);
    this.#read.set(route, blocks);
  }

  /** How many routes were read. */
  get size() {
    return this.#read.size;
  }

  /** `{ route, level, count, long, worst }` of every route, the hardest first. */
  routes() {
    const all = [...this.#read].map(([route, blocks]) => {
      const said = [...new Set(sentences([...blocks], NAMES))];
      const count = said.flatMap(words).length;
      const level = count < FEWEST_WORDS ? 0 : grade(said);
      return { route, level, count, long: said.filter((sentence) => words(sentence).length > LONGEST_SENTENCE), worst: worst(said) };
    });
    return all.sort((a, b) => b.level - a.level);
  }

  /** One line a route. */
  lines() {
    return this.routes().map(({ route, level, count }) => `${route}: grade ${level.toFixed(1)}, ${count} words`);
  }

  /** What is too hard, with the sentences that make it so; nothing when all is well. */
  tooHard() {
    const hard = this.routes().filter(({ level, long }) => level > HIGHEST_GRADE || long.length > 0);
    return hard.map(({ route, level, long, worst: hardest }) =>
      [
        `## ${route}: grade ${level.toFixed(1)}`,
        ...long.map((sentence) => `- ${words(sentence).length} words: ${sentence}`),
        ...(level > HIGHEST_GRADE ? hardest.map((sentence) => `- grade ${grade([sentence]).toFixed(1)}: ${sentence}`) : []),
      ].join('\n'),
    );
  }
}

/** The sentences that make a page hard, the hardest first. */
function worst(said) {
  const hard = said.filter((sentence) => words(sentence).length >= 6 && grade([sentence]) > HIGHEST_GRADE);
  return hard.sort((a, b) => grade([b]) - grade([a])).slice(0, WORST);
}
