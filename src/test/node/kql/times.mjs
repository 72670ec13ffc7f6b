// Functions of times. A query knows one now.
import { applied } from './scalars.mjs';
import { DAY, KqlError, dateParts, parseDatetime } from './values.mjs';

const SPECIFIERS = /y{1,4}|M{1,2}|d{1,2}|H{1,2}|h{1,2}|m{1,2}|s{1,2}|f{1,7}|F{1,7}|tt|[-/: ,._[\]]|./g;
const two = (number, width) => String(number).padStart(width, '0');

const WRITERS = {
  y: (date, width) => (width === 4 ? two(date.getUTCFullYear(), 4) : two(date.getUTCFullYear() % 100, width)),
  M: (date, width) => two(date.getUTCMonth() + 1, width),
  d: (date, width) => two(date.getUTCDate(), width),
  H: (date, width) => two(date.getUTCHours(), width),
  h: (date, width) => two(date.getUTCHours() % 12 || 12, width),
  m: (date, width) => two(date.getUTCMinutes(), width),
  s: (date, width) => two(date.getUTCSeconds(), width),
  f: (date, width, fraction) => fraction.slice(0, width),
  F: (date, width, fraction) => fraction.slice(0, width).replace(/0+$/, ''),
  t: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
};

function formatDatetime(ticks, format) {
  if (ticks === null) {
    return '';
  }
  const { date, fraction } = dateParts(ticks);
  return format.replace(SPECIFIERS, (part) => {
    const writer = WRITERS[part[0]];
    if (!writer && !/[-/: ,._[\]]/.test(part)) {
      throw new KqlError('SEM0420', `${part} is no part of a datetime's format`);
    }
    return writer ? writer(date, part.length, fraction) : part;
  });
}

function now({ env }) {
  return applied('datetime', [], () => env.now);
}

function startOf(unit) {
  return ([of, offset]) =>
    applied('datetime', offset ? [of, offset] : [of], (ticks, more = 0) => {
      if (ticks === null) {
        return null;
      }
      const { date } = dateParts(ticks);
      const day = unit === 'week' ? date.getUTCDate() - date.getUTCDay() : unit === 'month' ? 1 : date.getUTCDate();
      const start = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day));
      const steps = unit === 'week' ? 7 * more : unit === 'month' ? 0 : more;
      start.setUTCDate(start.getUTCDate() + steps);
      start.setUTCMonth(start.getUTCMonth() + (unit === 'month' ? more : 0));
      return parseDatetime(start.toISOString());
    });
}

/** How many borders of a unit lie between two times. */
function datetimeDiff(unit, a, b) {
  const size = {
    day: DAY,
    hour: DAY / 24n,
    minute: DAY / 1440n,
    second: DAY / 86_400n,
    millisecond: 10_000n,
    tick: 1n,
  };
  const one = size[unit.toLowerCase()];
  if (one === undefined) {
    throw new KqlError('ENGINE', `this engine has no datetime_diff() in ${unit}`);
  }
  return a === null || b === null ? null : Number(a / one - b / one);
}

export const FUNCTIONS_OF_TIMES = {
  now: ([offset], scope) =>
    offset ? applied('datetime', [now(scope), offset], (time, more) => time + more) : now(scope),
  ago: ([length], scope) => applied('datetime', [now(scope), length], (time, before) => time - before),
  format_datetime: (args) => applied('string', args, formatDatetime),
  startofday: startOf('day'),
  startofweek: startOf('week'),
  startofmonth: startOf('month'),
  datetime_diff: (args) => applied('long', args, datetimeDiff),
  dayofweek: ([of]) =>
    applied('timespan', [of], (ticks) => (ticks === null ? null : BigInt(dateParts(ticks).date.getUTCDay()) * DAY)),
};
