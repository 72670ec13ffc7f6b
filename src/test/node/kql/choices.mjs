// What Microsoft's documentation leaves open, and what this engine takes for true: the whole list, one entry a doubt.
// A query whose answer changes when an entry changes stands on a guess. `choices.<name>` is what the engine calls.
const SIMPLE_LOWER = new Map();

function simpleLower(letter) {
  const lower = letter.toLowerCase();
  return [...lower].length === 1 ? lower : letter;
}

export const choices = {
  /** Texts are ordered by code point, in sort, min, max and comparison. */
  textOrder(a, b) {
    if (a === b) {
      return 0;
    }
    const left = [...a];
    const right = [...b];
    for (let i = 0; i < left.length && i < right.length; i++) {
      if (left[i] !== right[i]) {
        return left[i].codePointAt(0) - right[i].codePointAt(0);
      }
    }
    return left.length - right.length;
  },

  /** Lower case goes letter by letter, whatever the language; a letter whose lower case is two letters stays. */
  lowerCase(text) {
    if (/^[\u0000-\u007f]*$/.test(text)) {
      return text.toLowerCase();
    }
    let lower = '';
    for (const letter of text) {
      if (!SIMPLE_LOWER.has(letter)) {
        SIMPLE_LOWER.set(letter, simpleLower(letter));
      }
      lower += SIMPLE_LOWER.get(letter);
    }
    return lower;
  },

  /** A term of `has` is a run of letters and decimal digits of any script; an underscore ends it. */
  isTermLetter: (letter) => letter !== undefined && /[\p{L}\p{Nd}]/u.test(letter),

  /** A pattern is ASCII where it says \d, \w and \b, as RE2 reads it. */
  pattern: (text, flags) => new RegExp(text, flags),

  /** Of rows that tie in arg_max and arg_min the first wins, as take_any takes the first. */
  firstOfTies: true,

  /** Distinct counts are exact. (The service's are estimates above some thousands.) */
  exactDistinctCounts: true,

  /** An address is in none of an empty list of ranges: false; of an address that is none nothing is known: null. */
  inNoRange: (isAddress) => (isAddress ? false : null),

  /** No text has any term of an empty list. */
  hasAnyOfNothing: false,

  /** A quotient of whole numbers is cut towards zero. */
  wholeQuotient: (a, b) => (b === 0 ? null : Math.trunc(a / b)),

  /** What is left has the sign of the divisor. */
  remainder: (a, b) => (b === 0 ? null : ((a % b) + Math.abs(b)) % Math.abs(b)),

  /** A real number that is made whole is cut towards zero. */
  wholeOfReal: (number) => (Number.isFinite(number) ? Math.trunc(number) : null),

  /** `and`, `or` and `not` know null as "perhaps". */
  and: (a, b) => (a === false || b === false ? false : a === null || b === null ? null : true),
  or: (a, b) => (a === true || b === true ? true : a === null || b === null ? null : false),

  /** An int beside a long is a long, a whole number beside a real a real; no other types mix. */
  mixedNumbers: ['int', 'long', 'real'],

  /** A null key joins no other null key. */
  nullKeysJoin: false,

  /** A boolean is written in lower case. */
  booleanText: (value) => String(value),

  /** Text is JSON by RFC 8259; of two members of one name the last counts; 9.0 is written as 9. */
  json: 'RFC 8259',

  /** The service's own time range holds both of its ends. */
  isInTimespan: (time, from, to) => time >= from && time <= to,

  /** A group of make-series whose rows all lie outside the axis has no row. */
  seriesOutsideTheAxis: 'none',
};
