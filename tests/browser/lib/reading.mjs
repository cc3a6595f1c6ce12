// How hard a text is to read: the Flesch-Kincaid grade, and sentences that are too long.

/** The highest grade that a page for residents may have. */
export const HIGHEST_GRADE = 7;
/** The most words of a sentence. */
export const LONGEST_SENTENCE = 25;
/** A block of fewer words that ends without a stop is a label and no sentence. */
const SHORTEST_BLOCK = 4;

/** Words that the rules below count wrongly. */
const KNOWN = {
  area: 3, areas: 3, being: 2, business: 2, create: 2, created: 3, every: 2, everything: 3, everybody: 4, everyone: 3, idea: 3, ideas: 3,
  give: 1, people: 2, really: 2, science: 2, someone: 2, something: 2, sometimes: 2, somewhere: 2, somebody: 3, therefore: 2,
  wednesday: 2, welsh: 1, going: 2, doing: 2, seeing: 2, agreeing: 3, react: 2, society: 4, poem: 2, quiet: 2, client: 2, diary: 3,
  trial: 2, video: 3, radio: 3, period: 3, experience: 4, material: 4, serious: 3, various: 3, usual: 3, usually: 4, actual: 3,
  actually: 4, individual: 5, manual: 3, annual: 3, evaluate: 4, graduate: 3, appropriate: 4, associate: 4, immediate: 4,
  immediately: 5, medium: 3, ourselves: 2, themselves: 2, yourselves: 2, apply: 2, reply: 2, replies: 2, applied: 2, tried: 1,
  safely: 2, named: 1, braille: 1, clothes: 1, statement: 2, timeline: 2, homepage: 2, website: 2, online: 2, lawful: 2, sensitive: 3, comfortable: 4,
};

/** The number of syllables of an English word. Numbers and single letters count as one. */
export function syllables(word) {
  const plain = word.toLowerCase().replace(/[’']s$/, '').replace(/[^a-z]/g, '');
  if (plain.length <= 2) return 1;
  if (KNOWN[plain]) return KNOWN[plain];
  let stem = plain.replace(/(?:[^laeiouyscgzxh]es|[^cs]hes|[^aeiouydt]ed|[^laeiouy]e|[aeiouy]re)$/, (end) => end.replace(/e[sd]?$/, ''));
  stem = stem.replace(/([^aeiouy])(e)(ly|ful|less|ment|ments|ness)$/, '$1$3');
  const groups = stem.match(/[aeiouy]{1,2}/g)?.length ?? 0;
  // "i-o", "i-a" and "u-a" are two sounds, but not after c, s, t, g, q and x as in "action" and "special".
  const apart = (plain.match(/[^cstgqx]i[ao]|[^qg]ua|[^aeiou]ying$|eo(?=g|r)/g) ?? []).length;
  return Math.max(1, groups + (apart > 0 ? 1 : 0));
}

/** The words of a text. */
export function words(text) {
  return text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** What stands in place of things that nobody can write more plainly: addresses of any kind and references. */
export function plain(text, names = []) {
  let said = text.replace(/\s+/g, ' ').trim();
  for (const name of names) said = said.replaceAll(name, 'We');
  return said
    .replace(/\S+@\S+\.\w+|https?:\/\/\S+|\bRD-[0-9A-Z-]+|\b(?:[a-z0-9-]+\.)+(?:uk|org|com|example)\b\S*/gi, 'this')
    .replace(/\b[\d ]{7,}\b/g, ' number ');
}

/** The sentences of blocks of text. A block ends its sentence, with a stop or without. */
export function sentences(blocks, names) {
  return blocks
    .map((block) => plain(block, names))
    .filter((block) => words(block).length >= SHORTEST_BLOCK || /[.?!]$/.test(block))
    .flatMap((block) => block.split(/(?<=[.?!][”’"')]*)\s+(?=[\p{Lu}\d“‘"'(])/u))
    .filter((sentence) => words(sentence).length > 0);
}

/** The Flesch-Kincaid grade of some sentences: years of school in America. */
export function grade(list) {
  const said = list.flatMap(words);
  if (said.length === 0) return 0;
  const sounds = said.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (said.length / list.length) + 11.8 * (sounds / said.length) - 15.59;
}

/**
 * The blocks of text of the page's main part, each once; runs in the browser. What people typed, postal addresses and
 * what is in another language are left out, and so is what the page quotes from the council's own notice (`data-notice`).
 */
export function blocksOfText() {
  const found = new Map();
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent } = node;
    if (!node.data.trim() || parent.closest('[dir=auto], [data-notice], address, svg, option, script, style, .govuk-visually-hidden, [aria-hidden=true]')) continue;
    if (parent.closest('[lang]').lang !== 'en') continue;
    let block = parent;
    while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    found.set(block, (found.get(block) ?? '') + node.data);
  }
  return [...new Set([...found.values()].map((text) => text.replace(/\s+/g, ' ').trim()))];
}
