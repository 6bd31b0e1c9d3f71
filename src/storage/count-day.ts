import { count, KEPT_DELETED_DAYS, listOf, text, withDefaults } from '../report/index.ts';
import { ofDraft, type Database } from './database.ts';
import type { LastSaves } from './last-saves.ts';
import { idOf, standingOf } from './stored-summary.ts';

/** Of this browser alone: no backup carries it. */
const DAYS = 'here.days';

/** So many dates are remembered; among fewer counted ones no date comes twice. */
const REMEMBERED = 60;

/** So many of the counted dates may have been wrong, and the days promised have still gone by. */
const WRONG_DATES = 5;

interface Days {
  readonly counted: number;
  /** The dates counted last, the latest at the end. */
  readonly dates: readonly string[];
}

/**
 * One more day, where the date is none of those counted lately. What was put aside grows older by
 * that day: a clock that is wrong once, by however many years, adds one day at most.
 */
export async function countDay(
  database: Database,
  lastSaves: LastSaves,
  date: string | null,
): Promise<number> {
  await database.ready();
  // Looked for without a lock: it is a date seen before at nearly each start.
  const known = await daysOf(database);
  if (date === null || known.dates.includes(date)) return known.counted;
  const { settings, versions } = database;
  const count = () => countInside(database, date);
  const { counted, cleared } = await database.whole('rw', count, [settings, versions]);
  for (const id of cleared) {
    lastSaves.forget(id);
    for (const place of lastSaves.unsavedOf(id).keys()) lastSaves.remove(place);
  }
  return counted;
}

interface Counted {
  readonly counted: number;
  /** The drafts that were cleared. */
  readonly cleared: readonly string[];
}

/** Another window may have counted the same date meanwhile. */
async function countInside(database: Database, date: string): Promise<Counted> {
  const known = await daysOf(database);
  const cleared: string[] = [];
  if (known.dates.includes(date)) return { counted: known.counted, cleared };
  const counted = known.counted + 1;
  const dates = [...known.dates, date].slice(-REMEMBERED);
  await database.settings.put({ key: DAYS, value: { counted, dates } satisfies Days });
  for (const summary of await database.summaries.toArray()) {
    const [id, standing] = [idOf(summary), standingOf(summary)];
    if (id === null || standing.deletedAt === null) continue;
    const deletedDays = standing.deletedDays + 1;
    if (deletedDays > KEPT_DELETED_DAYS + WRONG_DATES) {
      await forget(database, id);
      cleared.push(id);
    } else await database.summaries.update(id, { deletedDays });
  }
  return { counted, cleared };
}

const days = withDefaults<Days>({ counted: count, dates: listOf(text) }, { counted: 0, dates: [] });

async function daysOf({ settings }: Database): Promise<Days> {
  return days((await settings.get(DAYS))?.value, '');
}

async function forget(database: Database, id: string): Promise<void> {
  await database.drafts.delete(id);
  await database.summaries.delete(id);
  await ofDraft(database.steps, id).delete();
  await ofDraft(database.versions, id).delete();
}
