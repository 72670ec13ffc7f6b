// Functions of texts. Positions and lengths count code points.
import { choices } from './choices.mjs';
import { applied } from './scalars.mjs';
import { KqlError, order, textOf } from './values.mjs';

const PATTERNS = new Map();

/** A pattern of RE2 as JavaScript's, with its leading flags. */
function pattern(text, wrap = (body) => body, more = '') {
  const key = `${more} ${wrap('')} ${text}`;
  if (!PATTERNS.has(key)) {
    const [, flags = '', body] = /^(?:\(\?([ims]+)\))?(.*)$/s.exec(text);
    try {
      PATTERNS.set(key, choices.pattern(wrap(body), `u${flags}${more}`));
    } catch (e) {
      throw new KqlError('SEM0420', `${text} is no pattern: ${e.message}`);
    }
  }
  return PATTERNS.get(key);
}

const isAscii = (text) => /^[\u0000-\u007f]*$/.test(text);

function substring(text, start, length = Infinity) {
  const letters = isAscii(text) ? text : [...text];
  const from = start < 0 ? Math.max(0, letters.length + start) : start;
  const cut = letters.slice(from, length === Infinity ? undefined : from + Math.max(0, length));
  return typeof cut === 'string' ? cut : cut.join('');
}

const strings =
  (f, type = 'string') =>
  (args) =>
    applied(type, args, f);
const trimmed = (wrap) => strings((regex, text) => text.replace(pattern(regex, wrap), ''));
const texts = (args) => args.map((arg) => applied('string', [arg], (value) => textOf(value, arg.type)));

function extract(regex, group, text) {
  return pattern(regex).exec(text)?.[group] ?? '';
}

/** A rewrite names groups as \1. */
function replaceRegex(text, regex, rewrite) {
  return text.replace(pattern(regex, undefined, 'g'), (match, ...groups) =>
    rewrite.replace(/\\(\d)/g, (whole, number) => (number === '0' ? match : (groups[number - 1] ?? ''))),
  );
}

function indexOf(text, part, start = 0) {
  const at = text.indexOf(part, start);
  return at < 0 ? -1 : [...text.slice(0, at)].length;
}

function extractAll(regex, text) {
  return [...text.matchAll(pattern(regex, undefined, 'g'))].map(([, ...groups]) =>
    groups.length === 1 ? groups[0] : groups,
  );
}

function split(text, delimiter, index) {
  const pieces = delimiter === '' ? [text] : text.split(delimiter);
  return index === undefined || index === null ? pieces : index < pieces.length ? [pieces[index]] : [];
}

function countOf(text, part, kind = 'normal') {
  if (kind === 'regex') {
    return [...text.matchAll(pattern(part, undefined, 'g'))].length;
  }
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    count++;
  }
  return count;
}

export const FUNCTIONS_OF_TEXTS = {
  tolower: strings(choices.lowerCase),
  toupper: strings((text) => text.toUpperCase()),
  strlen: strings((text) => (isAscii(text) ? text.length : [...text].length), 'long'),
  strcat: (args) => applied('string', texts(args), (...all) => all.join('')),
  strcat_delim: (args) => applied('string', texts(args), (delimiter, ...all) => all.join(delimiter)),
  strcat_array: strings((list, delimiter) => (list ?? []).map((value) => textOf(value, 'dynamic')).join(delimiter)),
  strcmp: strings((a, b) => Math.sign(order(a, b)), 'int'),
  strrep: strings((text, times, delimiter = '') => Array(times).fill(text).join(delimiter)),
  reverse: strings((text) => [...text].reverse().join('')),
  substring: strings(substring),
  indexof: strings(indexOf, 'long'),
  countof: strings(countOf, 'long'),
  trim: (args) =>
    applied('string', args, (regex, text) =>
      text
        .replace(
          pattern(regex, (body) => `^(?:${body})`),
          '',
        )
        .replace(
          pattern(regex, (body) => `(?:${body})$`),
          '',
        ),
    ),
  trim_start: trimmed((body) => `^(?:${body})`),
  trim_end: trimmed((body) => `(?:${body})$`),
  extract: (args) => applied('string', args.slice(0, 3), extract),
  extract_all: strings(extractAll, 'dynamic'),
  replace_regex: strings(replaceRegex),
  replace_string: strings((text, part, by) => (part === '' ? text : text.replaceAll(part, () => by))),
  split: strings(split, 'dynamic'),
};
