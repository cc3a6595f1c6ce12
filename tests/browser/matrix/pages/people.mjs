// The people whom several pages need, and what is too long for any box.

export const LONG = 'a'.repeat(4_001);

/** A picture of one white dot, for those who add files. */
export const PICTURE = {
  file: 'passport.png',
  type: 'image/png',
  bytes: [...globalThis.Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==', 'base64')],
};

const by = 'officer';
const act = (kind) => `/desk/cases/{reference}/do/${kind}`;

export const one = { sends: ['copy'] };
export const many = { sends: ['copy', 'complaint', 'correct'] };
export const stopped = { sends: ['stop'] };
export const asked = { follows: 'grace.adeyemi@example.org' };
export const late = { follows: 'martin.holloway@example.org' };
export const complained = { follows: 'ceri.bowenpugh@example.org' };
export const refused = { follows: 'saoirse.nibhriain@example.org' };
export const withdrawn = {
  sends: ['copy'],
  then: [{ at: '/requests/{reference}/withdraw/confirm', fills: { words: 'I have found the letters.' } }],
};
export const proof = { sends: ['copy'], then: [{ by, at: act('ask-identity'), fills: { why: 'Two people of this name live there.' } }] };
export const extended = { sends: ['copy'], then: [{ by, at: act('extend'), fills: { reasons: 'There are many files to read.' } }] };
/** Somebody who added a document to a request that was sent. */
export const withFile = {
  sends: ['copy'],
  then: [{ at: '/requests/{reference}/files', go: '[enctype]', fills: { 'purpose?': 'evidence', file: PICTURE } }],
};
/** Somebody who was asked for proof of identity and added it. */
export const withProof = {
  sends: ['copy'],
  then: [...proof.then, { at: '/requests/{reference}/files', go: '[enctype]', fills: { 'purpose?': 'identity', file: PICTURE } }],
};
/** An officer decides and replies at once. */
export const replied = {
  sends: ['copy'],
  then: [
    { by, at: act('record-outcome'), fills: { outcome: 'granted', 'reasons?': 'Here is everything.' } },
    { by, at: act('send-reply'), fills: { words: 'Here is everything that we have.', 'sent_by?': 'online' } },
  ],
};
