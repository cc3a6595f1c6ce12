// The counter of syllables and the grade, against words and texts that were counted by hand.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grade, sentences, syllables, words } from '../lib/reading.mjs';

const COUNTED = {
  1: 'use used date dates day asked changed closed moved worked free three child phone write takes here fire name clothes braille of a'.split(' '),
  2: 'council request copy delete answer answered needed wanted uses address email people complaint letter consent withdraw service question reason changes agree agreed table able little reply housing notice office pages boxes reaches safely statement'.split(' '),
  3: 'deleted computer evidence privacy library created example possible family different remember personal marketing reference services offices commission everyone area idea period'.split(' '),
  4: 'information regulator authority identity explanation automated separately situation material society'.split(' '),
  5: 'organisation individual immediately'.split(' '),
  6: 'accessibility responsibility'.split(' '),
};

test('syllables are counted as people count them', () => {
  for (const [count, list] of Object.entries(COUNTED)) {
    for (const word of list) assert.equal(syllables(word), Number(count), word);
  }
});

test('the grade is the one of the formula, counted by hand', () => {
  // 6 words, 6 syllables, 1 sentence; 4 words, 13 syllables, 1 sentence.
  assert.equal(grade(['The cat sat on the mat.']).toFixed(2), (0.39 * 6 + 11.8 * 1 - 15.59).toFixed(2));
  assert.equal(grade(['Organisation information regulator.']).toFixed(2), (0.39 * 3 + 11.8 * (13 / 3) - 15.59).toFixed(2));
  assert.ok(grade(['We must reply by 23 December 2026.']) < 7);
  assert.ok(grade(['Notwithstanding statutory provisions, organisations ordinarily necessitate authorisation.']) > 7);
});

test('text falls into sentences; labels are none, names and addresses weigh nothing', () => {
  assert.deepEqual(sentences(['Full name', 'We got it. We look now: see below.', 'You can ask us to']), ['We got it.', 'We look now: see below.', 'You can ask us to']);
  assert.deepEqual(sentences(['Write to a.b@example.org or West Northamptonshire Council.'], ['West Northamptonshire Council']), ['Write to this or We.']);
  assert.deepEqual(words('It’s 5:30pm, well-known'), ['It’s', '5', '30pm', 'well-known']);
});
