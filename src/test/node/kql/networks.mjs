// Functions of IP addresses. An IPv4 address is an IPv6 one behind ::ffff:.
import { choices } from './choices.mjs';
import { applied } from './scalars.mjs';

const MAPPED = 0xffff00000000n;
const OCTETS = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

function octets(text) {
  const parts = OCTETS.exec(text)?.slice(1).map(Number);
  return parts?.every((part) => part <= 255) ? parts : null;
}

/** The bits of an IPv4 address, null when the text is none. */
function bits4(text) {
  const parts = octets(text);
  return parts && parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

/** The bits of an IPv6 or IPv4 address, null when the text is neither. */
function bits6(text) {
  const four = bits4(text);
  if (four !== null) {
    return MAPPED | four;
  }
  const tail = octets(text.slice(text.lastIndexOf(':') + 1));
  const hex = (a, b) => ((a << 8) | b).toString(16);
  const plain = tail
    ? text.slice(0, text.lastIndexOf(':') + 1) + `${hex(tail[0], tail[1])}:${hex(tail[2], tail[3])}`
    : text;
  const [head, rest, none] = plain.split('::');
  const groups = (part) => (part ? part.split(':') : []);
  const left = groups(head);
  const right = groups(rest);
  const missing = 8 - left.length - right.length;
  if (none !== undefined || (rest === undefined ? missing !== 0 : missing < 1)) {
    return null;
  }
  const all = [...left, ...Array(missing).fill('0'), ...right];
  return all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? all.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n)
    : null;
}

/** Address and length of a prefix, such as 192.0.2.0/24; without a length it is the whole address. */
function network(text, bits, width) {
  const [address, length, none] = String(text).split('/');
  const value = bits(address);
  const own = width === 128 && bits4(address) !== null ? 96 : 0;
  const prefix = length === undefined ? width : Number(length) + own;
  const isPrefix = none === undefined && (length === undefined || /^\d{1,3}$/.test(length)) && prefix <= width;
  return value === null || !isPrefix ? null : { value, prefix };
}

function isInside(address, range, width) {
  const shift = BigInt(width - Math.min(address.prefix, range.prefix));
  return address.value >> shift === range.value >> shift;
}

const spread = (ranges) => ranges.flatMap((range) => (Array.isArray(range) ? range : [range]));

function inAny(bits, width) {
  const known = new Map();
  const networkOf = (text) => {
    if (!known.has(text)) {
      known.set(text, network(text, bits, width));
    }
    return known.get(text);
  };
  return (args) =>
    applied('bool', args, (text, ...given) => {
      const address = network(text, bits, width);
      const ranges = spread(given).map(networkOf);
      if (address === null || ranges.length === 0) {
        return choices.inNoRange(address !== null);
      }
      const found = ranges.some((range) => range !== null && isInside(address, range, width));
      return found ? true : ranges.includes(null) ? null : false;
    });
}

function matches(bits, width) {
  return (args) =>
    applied('bool', args, (a, b, prefix = width) => {
      const [one, other] = [network(a, bits, width), network(b, bits, width)];
      return one === null || other === null
        ? null
        : isInside({ ...one, prefix: Math.min(one.prefix, prefix) }, other, width);
    });
}

function fullText(text) {
  const found = network(text, bits6, 128);
  if (found === null) {
    return '';
  }
  const kept = (found.value >> BigInt(128 - found.prefix)) << BigInt(128 - found.prefix);
  return kept
    .toString(16)
    .padStart(32, '0')
    .replace(/.{4}(?=.)/g, '$&:');
}

function number4(text) {
  const found = network(text, bits4, 32);
  return found && Number((found.value >> BigInt(32 - found.prefix)) << BigInt(32 - found.prefix));
}

export const FUNCTIONS_OF_NETWORKS = {
  ipv4_is_in_range: inAny(bits4, 32),
  ipv4_is_in_any_range: inAny(bits4, 32),
  ipv6_is_in_range: inAny(bits6, 128),
  ipv6_is_in_any_range: inAny(bits6, 128),
  ipv4_is_match: matches(bits4, 32),
  ipv6_is_match: matches(bits6, 128),
  parse_ipv4: (args) => applied('long', args, number4),
  parse_ipv6: (args) => applied('string', args, fullText),
};
