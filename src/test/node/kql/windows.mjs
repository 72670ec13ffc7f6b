// Functions that look at the rows around: prev, next, row_number, row_cumsum. `window` holds all rows and the place.
import { KqlError, nullOf } from './values.mjs';

function beside(sign) {
  return ([of, distance, otherwise], scope) => {
    mustBeInOrder(scope);
    const steps = distance ? distance.make(new Map())([]) : 1;
    const none = otherwise ? otherwise.make(new Map())([]) : nullOf(of.type);
    return looking(of.type, [of], ([value], window) => () => {
      const row = window.rows[window.place + sign * steps];
      return row === undefined ? none : value(row);
    });
  };
}

/** Goes through the rows in order, each once. */
function running(type, args, step) {
  return looking(type, args, (fs, window) => {
    let done = -1;
    let value = null;
    return () => {
      const wanted = window.place;
      for (let i = done + 1; i <= wanted; i++) {
        window.place = i;
        value = step(value, ...fs.map((f) => f(window.rows[i])));
        done = i;
      }
      window.place = wanted;
      return value;
    };
  });
}

function looking(type, args, made) {
  return {
    type,
    refs: new Set(args.flatMap((arg) => [...arg.refs])),
    constant: false,
    looksAround: true,
    make(layout, window) {
      window.isUsed = true;
      return made(
        args.map((arg) => arg.make(layout, window)),
        window,
      );
    },
  };
}

function mustBeInOrder(scope) {
  if (!scope.inOrder) {
    throw new KqlError('SEM0074', 'rows must be in order (sort or serialize) before a function that looks around');
  }
}

export const WINDOWS = {
  prev: beside(-1),
  next: beside(1),
  row_number([start, restart], scope) {
    mustBeInOrder(scope);
    const first = start ? start.make(new Map())([]) : 1;
    return running('long', restart ? [restart] : [], (number, isRestart) =>
      number === null || isRestart === true ? first : number + 1,
    );
  },
  row_cumsum([of, restart], scope) {
    mustBeInOrder(scope);
    return running(of.type, restart ? [of, restart] : [of], (sum, value, isRestart) =>
      sum === null || isRestart === true ? (value ?? 0) : sum + (value ?? 0),
    );
  },
};
