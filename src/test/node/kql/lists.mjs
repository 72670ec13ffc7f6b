// Functions of arrays and property bags.
import { applied } from './scalars.mjs';
import { keyOf, order, textOf } from './values.mjs';

const ofArray = (type, f) => (args) =>
  applied(type, args, (list, ...more) => (Array.isArray(list) ? f(list, ...more) : null));
const isBag = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const ofBag = (type, f) => (args) => applied(type, args, (bag, ...more) => (isBag(bag) ? f(bag, ...more) : null));
const packed = (args) => args.map((arg) => applied('dynamic', [arg], (value) => plainValue(value, arg.type)));

/** A value as a dynamic one: times become text. */
export function plainValue(value, type) {
  return typeof value === 'bigint' ? textOf(value, type) : value;
}

function distinct(lists) {
  const found = new Map();
  lists.flat().forEach((value) => found.set(typeof value + keyOf(value), value));
  return [...found.values()];
}

function slice(list, start, end) {
  const from = start < 0 ? list.length + start : start;
  const to = end < 0 ? list.length + end : end;
  return list.slice(Math.max(0, from), to + 1);
}

function sorted(sign) {
  return ofArray('dynamic', (list) =>
    [...list].sort((a, b) => (a === null ? 1 : b === null ? -1 : sign * order(a, b))),
  );
}

function bagOf(...pairs) {
  const bag = {};
  for (let i = 0; i < pairs.length; i += 2) {
    bag[pairs[i]] = pairs[i + 1];
  }
  return bag;
}

const has = (list, value) => list.some((one) => typeof one === typeof value && one === value);

export const FUNCTIONS_OF_LISTS = {
  array_length: ofArray('long', (list) => list.length),
  array_sum: ofArray('real', (list) => list.reduce((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)),
  array_concat: (args) => applied('dynamic', args, (...lists) => lists.filter(Array.isArray).flat()),
  array_index_of: ofArray('long', (list, value) => list.indexOf(value)),
  array_slice: ofArray('dynamic', slice),
  array_sort_asc: sorted(1),
  array_sort_desc: sorted(-1),
  array_reverse: ofArray('dynamic', (list) => [...list].reverse()),
  pack_array: (args) => applied('dynamic', packed(args), (...values) => values),
  bag_pack: (args) => applied('dynamic', packed(args), bagOf),
  pack: (args) => applied('dynamic', packed(args), bagOf),
  bag_keys: ofBag('dynamic', (bag) => Object.keys(bag)),
  bag_has_key: ofBag('bool', (bag, key) => Object.hasOwn(bag, key)),
  bag_merge: (args) =>
    applied('dynamic', args, (...bags) => bags.filter(isBag).reduce((merged, bag) => ({ ...bag, ...merged }), {})),
  set_has_element: ofArray('bool', has),
  set_union: (args) => applied('dynamic', args, (...lists) => distinct(lists.filter(Array.isArray))),
  set_intersect: ofArray('dynamic', (list, ...others) =>
    distinct([list]).filter((value) => others.every((other) => has(other, value))),
  ),
  set_difference: ofArray('dynamic', (list, ...others) =>
    distinct([list]).filter((value) => !others.some((other) => has(other, value))),
  ),
  range: (args) =>
    applied('dynamic', args, (from, to, step = 1) => {
      const list = [];
      for (let value = from; step > 0 ? value <= to : step < 0 && value >= to; value += step) {
        list.push(value);
      }
      return list;
    }),
};
