/** A construction that readers stop at, and what to write instead. */
export interface Construction {
  name: string;
  pattern: RegExp;
  fix: string;
}

/** The banned constructions. The patterns see one sentence, in which each piece of code is one □. */
export const constructions: readonly Construction[] = [
  {
    name: 'of its own',
    pattern: /\bof (?:its|their|his|her|our|your|one's|one’s) (?:very )?own\b/i,
    fix: 'Write “its”, “another” or “a separate …”.',
  },
  {
    name: 'stands for “is”',
    pattern:
      /\b(?:stands?|stood|standing) (?:for|in|as|on|at|beside|before|after|below|above|under|there|here|where|alone)\b/i,
    fix: 'Write “is”, “represents” or “replaces”.',
  },
  {
    name: 'brings',
    pattern: /\b(?:brings?|bringing|brought)\b/i,
    fix: 'Write “has”, “loads”, “adds” or “contains”.',
  },
  {
    name: 'told of',
    pattern: /\b(?:tells?|told|telling) (?:of|with)\b/i,
    fix: 'Write “reports”, “describes” or “says”.',
  },
  { name: 'mend', pattern: /\bmend(?:s|ed|ing)?\b/i, fix: 'Write “fix” or “repair”.' },
  {
    name: 'do without',
    pattern: /\b(?:do|does|did|doing|done|go|goes|gone) without\b/i,
    fix: 'Write “without” or “does not need”.',
  },
  {
    name: 'comes to',
    pattern: /\b(?:comes?|came) (?:to|of|by)\b/i,
    fix: 'Write “is”, “gives”, “reaches” or “happens”.',
  },
  {
    name: 'begins with “What”',
    pattern: /^(?:What|Whatever)\b.*[^?]$/i,
    fix: 'Begin with a verb or with the thing.',
  },
  {
    name: 'begins with “Whose” or “Who”',
    pattern: /^(?:Whose|Who|Whoever|Whom)\b.*[^?]$/i,
    fix: 'Begin with a verb or with the thing.',
  },
  { name: 'whether what', pattern: /\bwhether (?:what|who|whose)\b/i, fix: 'Name the thing: “Whether the link …”.' },
  {
    name: 'where for “if”',
    pattern:
      /\b(?:where|wherever) (?:there (?:is|are)|no|none|nothing|neither|it is (?:not|known|set)|they are (?:not|known|set))\b/i,
    fix: 'Write “if” or “when”. “Where” is for places.',
  },
  {
    name: 'alone for “only”',
    pattern: /(?<!\b(?:leaves?|left|let|leaving) (?:\S+ ){0,3})\balone\b/i,
    fix: 'Write “only” before the word.',
  },
  {
    name: 'is said, is heard',
    pattern: /\b(?:is|are|be|was|were|been|being) (?:not |also |only |then )?(?:said|heard|spoken|told)\b/i,
    fix: 'Say who does it: “a screen reader reads …”, “the page learns …”.',
  },
  {
    name: 'by itself',
    pattern: /\b(?:by|of) (?:itself|themselves|oneself)\b/i,
    fix: 'Write “automatically”, or leave it out.',
  },
  {
    name: 'for who',
    pattern: /\b(?:for|to|of|by|from|with) who(?:ever)?\b/i,
    fix: 'Name them: “for readers who …”, “for code that …”.',
  },
  {
    name: 'nobody, somebody',
    pattern: /\b(?:nobody|somebody|someone|no one|anybody|anyone|everybody|everyone)\b/i,
    fix: 'Name the person: a reader, a user, an editor, a page.',
  },
  {
    name: 'not … but',
    pattern: /\bnot [^,.;:()]{1,60} but (?!also\b)/i,
    fix: 'Say what is so. Add what is not so in another sentence, if it matters.',
  },
  {
    name: 'inverted order',
    pattern:
      /^(?:(?:Never|Nor|Nowhere|Seldom|Rarely|Hardly|Not only|Only (?:then|here|there|so|now)) (?:do|does|did|is|are|was|were|has|have|can|may|must|will|would)|(?:Here|There|So),? (?:because|for|stands?|goes|comes)|(?:Said|Asked|Read|Told|Given|Left|Shown|Seen) (?:twice|once|again|so)\b)/i,
    fix: 'Put the subject first.',
  },
  {
    name: 'To … is …',
    pattern: /^To [^,]{3,60} (?:is|are|would|takes|costs|means)\b/,
    fix: 'Begin with “-ing”: “Reading … is slow”.',
  },
  {
    name: 'as … has it',
    pattern: /\bas (?:it|they|the [\w□]+|a [\w□]+|its [\w□]+) (?:has|have|had) (?:it|them)\b/i,
    fix: 'Write “the same as …” or “equal to …”.',
  },
  {
    name: 'old words',
    pattern:
      /\b(?:lest|thereby|wherein|thereof|therein|whereby|upon|hence|whilst|shall|thus|nought|likeness|save for)\b/i,
    fix: 'Write the usual word: so, in which, on, while, must, copy.',
  },
  { name: 'nor', pattern: /^(?!.*\bneither\b).*\bnor\b/i, fix: 'Write “or”, “also not”, or a new sentence.' },
  {
    name: 'is no …',
    pattern: /(?<!\b(?:there|it) )\b(?:is|are|was|were) no (?!longer\b|more\b|less\b|other\b|one\b|such\b|need\b)\w+/i,
    fix: 'Write “is not a …”.',
  },
  {
    name: 'so many for a number',
    pattern: /\bso (?:many|often)\b(?!.*\bthat\b)/i,
    fix: 'Write “this many” or “as often as”.',
  },
  {
    name: 'also where',
    pattern: /\b(?:also|even|except|but) where\b/i,
    fix: 'Write “if” or “when”. “Where” is for places.',
  },
  {
    name: 'is asked for',
    pattern: /\b(?:is|are|was|were|be|been|being) asked (?:for|of)\b/i,
    fix: 'Write “is requested” or say who requests it.',
  },
  {
    name: 'sure to',
    pattern: /\b(?:is|are|be) (?:sure|certain|bound|apt) to\b/i,
    fix: 'Write “always” or “certainly”.',
  },
];
