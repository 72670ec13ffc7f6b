// Values as the engine holds them: texts, numbers and booleans as such, datetime and timespan as BigInt ticks of 100 ns
// (datetime since the year 1), dynamic as parsed JSON; null is null, but for texts, which are empty.
import { choices } from './choices.mjs';

/** What the service would answer with an error. */
export class KqlError extends Error {
  constructor(code, message) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/** A name that is no table here, which a fuzzy union does without. */
export class NoTable extends KqlError {
  constructor(name) {
    super('SEM0100', `'${name}' is no table`);
  }
}

export const SECOND = 10_000_000n;
export const DAY = 86_400n * SECOND;
const EPOCH = 621_355_968_000_000_000n;
const UNITS = new Map(
  Object.entries({
    d: DAY,
    h: 3600n * SECOND,
    m: 60n * SECOND,
    s: SECOND,
    ms: 10_000n,
    microsecond: 10n,
    tick: 1n,
    day: DAY,
    days: DAY,
    hour: 3600n * SECOND,
    hours: 3600n * SECOND,
    minute: 60n * SECOND,
    minutes: 60n * SECOND,
    second: SECOND,
    seconds: SECOND,
    millisecond: 10_000n,
    milliseconds: 10_000n,
    microseconds: 10n,
    ticks: 1n,
  }),
);
const DATETIME = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,7})\d*)?)?)?(Z|[+-]\d\d:?\d\d)?$/i;
const TIMESPAN = /^(-)?(?:(\d+)\.)?(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,7}))?)?$/;

export const isNumber = (type) => choices.mixedNumbers.includes(type);
export const nullOf = (type) => (type === 'string' ? '' : null);

/** Ticks of an ISO 8601 text, null when it is none. */
export function parseDatetime(text) {
  const match = DATETIME.exec(text.trim());
  if (!match) {
    return null;
  }
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = match;
  const date = new Date(0);
  date.setUTCFullYear(+year, month - 1, +day);
  const seconds = BigInt(date.getTime() / 1000) + BigInt(+hour * 3600 + +minute * 60 + +second);
  if (date.getUTCMonth() !== month - 1 || +hour > 23 || +minute > 59 || +second > 59) {
    return null;
  }
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [null, '+', 0, 0];
  const shift = BigInt((+hours * 60 + +minutes) * 60) * (sign === '-' ? -1n : 1n);
  return EPOCH + (seconds - shift) * SECOND + BigInt(fraction.padEnd(7, '0'));
}

/** Ticks of a length of time such as 2d, 1.5h or 1.02:03:04, null when the text is none. */
export function parseTimespan(text) {
  const [, number, unit] = /^(-?[\d.]+)([a-z]+)$/.exec(text.trim()) ?? [];
  if (UNITS.has(unit)) {
    const [whole, part = ''] = number.split('.');
    return BigInt(whole) * UNITS.get(unit) + (BigInt(part || 0) * UNITS.get(unit)) / 10n ** BigInt(part.length);
  }
  const match = TIMESPAN.exec(text.trim());
  if (!match) {
    return null;
  }
  const [, minus, days = '0', hours, minutes, seconds = '0', fraction = ''] = match;
  const ticks =
    BigInt(days) * DAY + BigInt(+hours * 3600 + +minutes * 60 + +seconds) * SECOND + BigInt(fraction.padEnd(7, '0'));
  return minus ? -ticks : ticks;
}

const two = (number) => String(number).padStart(2, '0');

/** Year, month and so on of ticks, and the fraction of the second in seven digits. */
export function dateParts(ticks) {
  const since = ticks - EPOCH;
  const fraction = ((since % SECOND) + SECOND) % SECOND;
  const date = new Date(Number((since - fraction) / SECOND) * 1000);
  return { date, fraction: String(fraction).padStart(7, '0') };
}

/** A datetime as the wire has it: no fraction when it is zero. */
export function datetimeText(ticks, isLong = false) {
  const { date, fraction } = dateParts(ticks);
  const whole = date.toISOString().slice(0, 19);
  return isLong || fraction !== '0000000' ? `${whole}.${fraction}Z` : `${whole}Z`;
}

export function timespanText(ticks) {
  const size = ticks < 0n ? -ticks : ticks;
  const seconds = Number((size % DAY) / SECOND);
  const days = size / DAY === 0n ? '' : `${size / DAY}.`;
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  const fraction = size % SECOND === 0n ? '' : `.${String(size % SECOND).padStart(7, '0')}`;
  return `${ticks < 0n ? '-' : ''}${days}${clock}${fraction}`;
}

/** What tostring() makes of a value. */
export function textOf(value, type) {
  if (value === null || value === undefined) {
    return '';
  }
  switch (type) {
    case 'datetime':
      return datetimeText(value, true);
    case 'timespan':
      return timespanText(value);
    case 'dynamic':
      return typeof value === 'object' ? jsonText(value) : String(value);
    case 'real':
      return Number.isInteger(value) ? value.toFixed(1) : String(value);
    case 'bool':
      return choices.booleanText(value);
    default:
      return String(value);
  }
}

/** A dynamic value as JSON; texts keep their letters. */
export function jsonText(value) {
  return JSON.stringify(value, (key, part) => (typeof part === 'bigint' ? datetimeText(part, true) : part));
}

const PARSED = new Map();

/** A text as a dynamic value; text that is no JSON stays a text. */
export function parseJson(text) {
  let value = PARSED.get(text);
  if (value === undefined) {
    try {
      value = JSON.parse(text);
    } catch {
      value = text === '' ? null : text;
    }
    if (PARSED.size > 50_000) {
      PARSED.clear();
    }
    PARSED.set(text, value);
  }
  return value;
}

/** Before, same or after, of two values of one type that are not null. */
export function order(a, b) {
  if (typeof a === 'string' && typeof b === 'string') {
    return choices.textOrder(a, b);
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What makes two values one in a group: a text that no other value of its type shares. */
export function keyOf(value) {
  if (value === null) {
    return 'n';
  }
  const text = typeof value === 'object' ? jsonText(value) : String(value);
  return `${text.length}:${text}`;
}

/** A value of the wire's JSON as the engine holds it. */
export function fromWire(value, type) {
  if (value === null || value === undefined) {
    return nullOf(type);
  }
  return type === 'datetime' ? parseDatetime(value) : type === 'timespan' ? parseTimespan(value) : value;
}

/** A value as the wire has it. */
export function toWire(value, type) {
  if (value === null) {
    return null;
  }
  switch (type) {
    case 'datetime':
      return datetimeText(value);
    case 'timespan':
      return timespanText(value);
    case 'dynamic':
      return typeof value === 'string' ? value : jsonText(value);
    default:
      return value;
  }
}
