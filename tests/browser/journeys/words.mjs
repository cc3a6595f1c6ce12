// What the pages say, in one place: the journeys find everything by role and words, as a person does.

/** A date as every page shows it: `21 November 2026`. */
export const DATE = /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/;

/** A reference, such as `RD-7K2M9-QXD4F-4`. */
export const REFERENCE = /\bRD-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]\b/;

export const PATHS = {
  demo: '/demo',
  mail: '/demo/mail',
  desk: '/desk',
  queue: '/desk/cases',
  log: '/desk/log',
  search: '/desk/search',
  figures: '/insight',
  admin: '/admin',
};

/** Pages that anybody may read, each with what it must say. */
export const STANDING = {
  '/accessibility': /accessib/i,
  '/privacy': /privacy|what we (do|collect|keep)/i,
  '/cookies': /cookie/i,
  '/contact': /phone|post|visit/i,
  '/track': /link to your email/i,
};

export const QUESTIONS = {
  go: /^Continue$/,
  copy: /copy of my information/i,
  me: /^(Me|Myself|For me|I am asking for myself)/i,
  email: /e-?mail address/i,
  problem: /There is a problem/,
};

export const SENT = { heading: /request (has been )?sent|we have (got )?your request/i, how: /how we worked out/i };

/** Whom the demo lets one sign in as, and the page where each begins. */
export const CAST = {
  officer: { role: /Data Protection Officer/i, title: 'Data Protection Officer', begins: '/desk' },
  manager: { role: /, Manager$/, title: ', Manager', begins: '/insight' },
  administrator: { role: /, Administrator$/, title: ', Administrator', begins: '/admin' },
};

export const CLOCK = { days: /days/i, move: /move|forward/i };

export const DESK = {
  next: /^Next/,
  ask: /ask (a|the person a|them a) question/i,
  question: /question/i,
  sendQuestion: /^(Send|Ask)/,
  paused: /paused/i,
  find: /^Search$/,
  words: /reference, name/i,
  steps: /how this date was worked out/i,
  acts: '#actions a',
};

export const FIGURES = { deadlines: /open cases by days/i, onTime: /answered on time/i };

export const TRACK = {
  questionMail: /we have a question/i,
  linkMail: /your link to your requests/i,
  letterMail: /your letter to the regulator is ready/i,
  go: /^Continue to your requests$/,
  runOut: /this link has run out/i,
  used: /already been used/i,
  newLink: /^Send a new link$/,
  sendLink: /^Send the link$/,
  linkSent: /we have sent a link/i,
  answer: /answer/i,
  sendAnswer: /^Send/,
  letter: /letter to the regulator|your letter/i,
};

export const LETTER = {
  harm: /harm|affected you|effect on you/i,
  wanted: /what (would|do) you (like|want)|put (it|things|this) right|outcome/i,
  keep: /^(Save|Update|Continue)/,
  pdf: /PDF/,
  /** The dated steps, one element each. */
  steps: 'h3:has-text("What happened and when") + table tbody tr',
  /** How the last day was worked out, one element a step. */
  clock: 'h3:has-text("How the last day was worked out") + ol > li',
};
