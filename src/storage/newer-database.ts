import { readOr, fieldsOf, text, type SalvagedDraft } from '../report/index.ts';

/** What is not a draft's, and what can't be text. */
const OTHER_TABLES = ['settings', 'handles'];

/**
 * The drafts of a database that a newer app has made its own, each with all records that bear its
 * id, as text. Dexie opens no version but the one it knows; this reads past it and writes nothing.
 */
export async function readNewerDatabase(name: string): Promise<readonly SalvagedDraft[]> {
  const database = await openAsItIs(name);
  try {
    const tables = await recordsOf(database);
    const { version } = database;
    return idsOf(tables).map((id) => salvaged({ name, version }, id, tables));
  } finally {
    database.close();
  }
}

function openAsItIs(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    const fail = () => {
      reject(opening.error ?? new Error(`${name} does not open`));
    };
    // There is none: it must not be made by looking.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = fail;
    opening.onsuccess = () => {
      const database = opening.result;
      // A window that wants to upgrade does not wait for this one.
      database.onversionchange = () => {
        database.close();
      };
      resolve(database);
    };
  });
}

/** The records of a table by the ids of their drafts. */
type Table = ReadonlyMap<string, readonly unknown[]>;

/** All as one moment has it. */
function recordsOf(database: IDBDatabase): Promise<ReadonlyMap<string, Table>> {
  const names = Array.from(database.objectStoreNames).filter(
    (name) => !OTHER_TABLES.includes(name),
  );
  const tables = new Map<string, Table>();
  if (names.length === 0) return Promise.resolve(tables);
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(names, 'readonly');
    for (const name of names) {
      const store = transaction.objectStore(name);
      const [keys, records] = [store.getAllKeys(), store.getAll()];
      records.onsuccess = () => {
        tables.set(name, byDraft(keys.result, records.result));
      };
    }
    transaction.oncomplete = () => {
      resolve(tables);
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('The records could not be read'));
    };
  });
}

/** A key is the draft's id, or begins with it. */
function byDraft(keys: readonly IDBValidKey[], records: readonly unknown[]): Table {
  const table = new Map<string, unknown[]>();
  for (const [index, key] of keys.entries()) {
    const first: unknown = Array.isArray(key) ? key[0] : key;
    const id = typeof first === 'string' ? first : JSON.stringify(first);
    const list = table.get(id);
    if (list === undefined) table.set(id, [records[index]]);
    else list.push(records[index]);
  }
  return table;
}

/** Those in the tables of drafts and of their lines in the list; of all tables where those have gone. */
function idsOf(tables: ReadonlyMap<string, Table>): readonly string[] {
  const idsIn = (list: readonly (Table | undefined)[]) =>
    new Set(list.flatMap((table) => [...(table?.keys() ?? [])]));
  const known = idsIn([tables.get('drafts'), tables.get('summaries')]);
  return [...(known.size > 0 ? known : idsIn([...tables.values()]))].sort();
}

function salvaged(
  database: { readonly name: string; readonly version: number },
  id: string,
  tables: ReadonlyMap<string, Table>,
): SalvagedDraft {
  const records = Object.fromEntries(
    [...tables].map(([name, table]) => [name, table.get(id) ?? []]),
  );
  const line = tables.get('summaries')?.get(id)?.[0];
  const { agencyName, year } = fieldsOf(line);
  return {
    id,
    agencyName: readOr(text, agencyName, ''),
    year: readOr(text, year, ''),
    text: () => `${JSON.stringify({ database, id, records }, asText, 2)}\n`,
  };
}

/** What JSON has no form for is named rather than left out. */
function asText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
