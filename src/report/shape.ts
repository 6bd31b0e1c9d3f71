/** Something with fields, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * What a value from outside must be: gives it with its type, or throws the place of the first part
 * that is otherwise. Small enough for the first load, where a schema library would not be.
 */
export type Shape<T> = (value: unknown, at: string) => T;

class WrongPart extends Error {
  readonly at: string;

  constructor(at: string) {
    super(`“${at}” is damaged`);
    this.at = at;
  }
}

/** The value, or the first part of it that is not as it must be; empty for the whole. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly field: string };

export function parse<T>(shape: Shape<T>, value: unknown): Parsed<T> {
  try {
    return { ok: true, value: shape(value, '') };
  } catch (error) {
    if (error instanceof WrongPart) return { ok: false, field: error.at };
    throw error;
  }
}

/** What is read of a value, or something else where it is not as it must be. */
export function readOr<T, F>(shape: Shape<T>, value: unknown, other: F): T | F {
  const parsed = parse(shape, value);
  return parsed.ok ? parsed.value : other;
}

export function where<T>(is: (value: unknown) => value is T): Shape<T> {
  return (value, at) => {
    if (!is(value)) throw new WrongPart(at);
    return value;
  };
}

/** The same, where more must hold than of its parts. */
export function fitting<T>(shape: Shape<T>, fits: (value: T) => boolean): Shape<T> {
  return (value, at) => {
    const read = shape(value, at);
    if (!fits(read)) throw new WrongPart(at);
    return read;
  };
}

const number = where((value) => typeof value === 'number');
const upTo = (most: number) => (value: number) =>
  Number.isSafeInteger(value) && value >= 0 && value <= most;

export const something = where(
  (value): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value),
);
/** Whatever there is, of which nothing is asked. */
export const given = where((value): value is unknown => value !== undefined);
export const text = where((value) => typeof value === 'string');
export const flag = where((value) => typeof value === 'boolean');
/** Far beyond what is ever counted, and one more is still told from it. */
export const count = fitting(number, upTo(1e12));
/** Milliseconds since 1970, up to the last moment that a date can name. */
export const time = fitting(number, upTo(8.64e15));

export function oneOf<T>(all: readonly T[]): Shape<T> {
  return where((value): value is T => all.some((one) => one === value));
}

export function nullOr<T>(shape: Shape<T>): Shape<T | null> {
  return (value, at) => (value === null ? null : shape(value, at));
}

export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  const list = where((value): value is unknown[] => Array.isArray(value));
  return (value, at) => list(value, at).map((item, index) => shape(item, below(at, String(index))));
}

export function mapOf<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value, at) =>
    Object.fromEntries(
      Object.entries(something(value, at)).map(([key, item]) => [key, shape(item, below(at, key))]),
    );
}

/** The JSON of such a value. */
export function jsonOf<T>(shape: Shape<T>): Shape<T> {
  return (value, at) => {
    let plain: unknown;
    try {
      plain = JSON.parse(text(value, at));
    } catch {
      throw new WrongPart(at);
    }
    return shape(plain, at);
  };
}

/** What is whole of a list, without the rest; nothing of what is no list. */
export function soundIn<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value) =>
    readOr(listOf(given), value, []).flatMap((item) => {
      const parsed = parse(shape, item);
      return parsed.ok ? [parsed.value] : [];
    });
}

type Shapes<T> = { readonly [K in keyof T]: Shape<T[K]> };

/** Those fields alone; for each that is missing or damaged another value stands in. */
export function withDefaults<T extends object>(shapes: Shapes<T>, others: T): Shape<T> {
  return (value) => {
    const known = fieldsOf(value);
    const read = Object.entries<Shape<unknown>>(shapes).map(([key, shape]) => [
      key,
      readOr(shape, known[key], Reflect.get(others, key)),
    ]);
    // Each field has gone through its shape, or is the other one.
    return Object.fromEntries(read) as T;
  };
}

/** Fields that must be there, and those that may; others, which a later app wrote, are kept as they are. */
export function fields<R extends object, O extends object = object>(
  required: Shapes<R>,
  optional?: Shapes<O>,
): Shape<Fields & R & Partial<O>> {
  const shapes = Object.entries<Shape<unknown>>({ ...optional, ...required });
  return (value, at) => {
    const known = something(value, at);
    const read = shapes
      .filter(([key]) => key in required || known[key] !== undefined)
      .map(([key, shape]) => [key, shape(known[key], below(at, key))]);
    // Each field of both has gone through its shape.
    return { ...known, ...Object.fromEntries(read) } as Fields & R & Partial<O>;
  };
}

/** The fields of whatever has some. */
export function fieldsOf(value: unknown): Fields {
  return readOr<Fields, Fields>(something, value, {});
}

function below(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}
