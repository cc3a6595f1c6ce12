// What is answered on each page of the form, for each kind of request. A page is found by its path, a field by its
// name, so that neither the order of the questions nor their words matter here.

/** The same whatever is asked for. */
const SHARED = {
  '/': { go: 'main a[href$="/request/kind"]' },
  '/request/who': { who: 'myself' },
  '/request/services': { services: ['not_sure'] },
  '/request/name': { full_name: 'Rosalind Achterberg' },
  '/request/address': {},
  '/request/contact': { reply_by: 'email', email: 'rosalind@example.org' },
  '/request/needs': {},
  '/request/delivery': { delivery: 'online' },
  '/request/papers': { another: 'no', go: 'main form[action$="/request/papers"] button' },
  '/request/check': {},
};

const other = (value, words, says) => ({
  asks: value,
  says,
  answers: {
    ...SHARED,
    '/request/kind': { kind: 'something_else', others: [value] },
    '/request/details': { [`words_${value}`]: words },
  },
});

/** The nine kinds, each with what the request is called afterwards. */
export const KINDS = [
  {
    asks: 'copy',
    says: /copy of/i,
    answers: {
      ...SHARED,
      '/request/kind': { kind: 'copy' },
      '/request/what': { words: 'Letters about my housing application' },
    },
  },
  other('correct', 'My house number is 14 and not 41', /correct/i),
  other('delete', 'The photograph of me on the sports page', /delete/i),
  other('limit', 'Do not use the report until it is put right', /limit/i),
  other('move', 'Send my library account to my new council', /move/i),
  other('object', 'I do not want to be part of the survey', /object/i),
  other('automated', 'A computer turned down my parking permit', /computer/i),
  {
    asks: 'stop',
    says: /no longer agree/i,
    answers: {
      ...SHARED,
      '/request/kind': { kind: 'stop' },
      '/request/consents': { consents: ['mailing-list'], words: 'The news by post too' },
      '/request/effects': {},
    },
  },
  {
    asks: 'complaint',
    says: /complaint/i,
    answers: {
      ...SHARED,
      '/request/kind': { kind: 'complaint' },
      '/request/complaint': { words: 'My file was sent to my neighbour', happened: 'In the spring' },
      '/request/harm': { harm: 'I was ashamed', wanted: 'An apology' },
    },
  },
];

/** Two more that the form offers, which are no kinds of their own in law or are not known yet. */
export const ALSO = [other('marketing', 'No more leaflets', /marketing/i), other('not_sure', 'Who has seen my file?', /own words|not sure/i)];

/** A request for a child of 13, by a parent. */
export const FOR_A_CHILD = {
  '/request/who': { who: 'my_child' },
  '/request/subject': {
    subject: 'Małgorzata Achterberg-O’Donnell',
    'subject_born-day': '27',
    'subject_born-month': '3',
    'subject_born-year': '2013',
  },
  '/request/authority': { capacity: 'parental_responsibility', 'understands?': 'not_sure' },
};

/** Every page of the form answered as far as it can be. */
export const AT_LENGTH = {
  '/request/services': { services: ['everything_held', 'not_sure'] },
  '/request/what': {
    words: 'Everything about my time in care, from the first note to the last.',
    'from-day': '27',
    'from-month': '3',
    'from-year': '1999',
    'to-day': '14',
    'to-month': '9',
    'to-year': '2008',
    places: 'Thistlewick House, and the office in Bramblehurst',
  },
  '/request/name': { full_name: 'Rosalind Achterberg', other_names: 'Rosie Quillfeather' },
  '/request/address': {
    address_1: '14 Thistlewick Close',
    address_2: 'Bramblehurst',
    town: 'Northampton',
    postcode: 'ZZ1 1AA',
    country: 'Wales',
  },
  '/request/contact': { reply_by: 'phone', phone: '01632 960 001' },
  '/request/needs': {
    avoid: ['post', 'voicemail'],
    safe_contact: 'Ring after midday. Do not leave a message.',
    formats: ['large_print', 'help_in_person'],
    language: 'cy',
    helper: 'Siân Quillfeather, my sister',
    other: 'A quiet room',
  },
  '/request/delivery': { delivery: 'collect' },
};

/** The answers of one kind, with some of them otherwise: `{ path: { field: value } }`. */
export function answersFor(asks, otherwise = {}) {
  const { answers } = [...KINDS, ...ALSO].find((kind) => kind.asks === asks);
  return structuredClone({ ...answers, ...otherwise });
}
