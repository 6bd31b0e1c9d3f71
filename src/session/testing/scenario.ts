import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { tablesOf, typedCellsOf } from '../../form/index.ts';
import { formats, loadReviewFormat } from '../../formats/index.ts';
import { official } from '../../formats/testing/official.ts';
import { impliedTexts, toEdit, type Entries } from '../../report/index.ts';
import { draftOf } from '../../report/testing/drafts.ts';
import { openStorage } from '../../storage/index.ts';
import { localAreaOf } from '../../storage/testing/local-area.ts';
import { editStored } from '../edit-stored.ts';
import { claimDraft, type ClaimedDraft, type Claiming } from '../claim-draft.ts';
import { keepAsVersion, saveCopy } from '../keep-elsewhere.ts';
import { openSession, type Session, type SessionServices } from '../open-session.ts';
import { whenOtherEdition } from '../other-edition.ts';
import { passes, turnUntil } from './clock.ts';
import { channelsOf, locksOf } from './one-browser.ts';

// A language for what happens to an open draft, on the real storage over a database in memory, with
// a clock the scenario turns: one browser, its windows, and what somebody does in them.

/** The one draft of a browser. */
const ID = 'a';
let browsers = 0;

/** A browser in which one report is begun, for 2023 unless its entries say otherwise. */
export function startBrowser(entries: Entries = {}) {
  browsers += 1;
  const name = `scenario-${String(browsers)}`;
  const items = new Map<string, string>();
  const locks = locksOf();
  const clock = { setBy: 0 };
  vi.stubGlobal('BroadcastChannel', channelsOf());
  const stores = () => openStorage({ name, area: localAreaOf(items), locks });
  const own = stores();
  // As in main.tsx.
  const now = () => Math.max(0, Date.now() + clock.setBy);
  const first = draftOf(official, { 'agency.name': '甲局', year: '2023', ...entries });
  let copies = 0;
  const newId = () => `copy ${String((copies += 1))}`;
  const begun = own.drafts.create({
    ...{ id: ID, draft: first, step: 'info', now: now() },
    summary: { total: 0, missing: 0 },
  });
  const surroundings = { formats, loadReviewFormat, now, elapsed: () => Date.now() };
  return {
    /** Opens the draft in a window of its own. */
    open: async (id = ID) => {
      await begun;
      const window = openWindow({ ...surroundings, ...stores(), newId }, id);
      await turnUntil(() => window.state() !== 'loading', 1_000);
      return window;
    },
    passes,
    /** Changes the draft from the list, where nobody has it open, with what the list has at hand. */
    changesClosed: async (texts: Entries, isFit: (entries: Entries) => boolean = () => true) => {
      await begun;
      const outcome = editStored({ ...surroundings, ...stores() }, ID, ({ entries }) =>
        isFit(entries) ? { edit: toEdit(entries, texts) } : null,
      );
      await passes(3_000);
      return outcome;
    },
    /** Somebody sets the computer's clock. */
    clockIsSetTo: (date: string | number) => {
      clock.setBy = typeof date === 'number' ? date : Date.parse(date) - Date.now();
    },
    /** In the list of drafts, of another window. */
    deletes: () => own.drafts.remove(ID, now()),
    restores: () => own.drafts.restore(ID),
    list: () => own.drafts.list(),
    /** What the database has of an entry. */
    stored: async (at: string) => (await own.drafts.load(ID))?.draft.entries[at],
    /** Another program, or a backup, writes the draft past all windows. */
    isWrittenBy: async (others: Entries) => {
      const stored = await own.drafts.load(ID);
      if (stored === null) throw new Error('There is no draft');
      await own.drafts.save({
        ...{ id: ID, revision: stored.revision, step: 'info', now: now() },
        draft: { ...stored.draft, entries: { ...stored.draft.entries, ...others } },
        history: { first: 0, end: 0, position: 0, steps: [] },
        summary: { total: 0, missing: 0 },
      });
    },
    versions: async () => (await (await own.loadVersions()).list(ID)).versions,
  };
}

interface Surroundings extends SessionServices, Pick<ReturnType<typeof openStorage>, 'editLocks'> {
  readonly newId: () => string;
}

/** A window with the draft in it, and its inputs as a list of texts. */
function openWindow(given: Surroundings, id: string) {
  let life: Life = 'open';
  const services = {
    ...given,
    drafts: mortal(given.drafts, () => life),
    loadVersions: async () => mortal(await given.loadVersions(), () => life),
  };
  let state: Claiming | { readonly kind: 'loading' } = { kind: 'loading' };
  let opened: Opened | null = null;
  const claim = () =>
    claimDraft(services, id, (next) => {
      state = next;
      if (next.kind === 'ready') opened = openIn(services, next.claimed, reopen);
    });
  let end = claim();
  const reopen = () => {
    opened?.stop();
    end();
    opened = null;
    state = { kind: 'loading' };
    end = claim();
  };
  const here = (): Opened => {
    if (opened === null) throw new Error('The draft is not open');
    return opened;
  };
  const session = () => here().session;
  const apply = (texts: Entries) => {
    const { live } = session();
    live.apply(toEdit(live.current().entries, texts));
  };
  const keeper = () => session().versions.load();
  const die = () => {
    life = 'dead';
    end();
  };
  return {
    /** Why there is no draft, or how it is saved. */
    state: () => {
      if (opened === null) return state.kind;
      const saving = session().autosave.state.get();
      return saving.kind === 'failed' ? saving.reason : saving.kind;
    },
    session,
    /** What its input shows. */
    reads: (at: string) => here().shown.get(at) ?? '',
    entries: () => session().live.current().entries,
    formatId: () => session().live.format.id,
    mayWrite: () =>
      !session().isWrittenElsewhere.get() && session().versions.seal.get()?.reopenedAt !== null,
    /** Types a text over what stands in an input, as one visit to it. */
    type: (at: string, text: string) => {
      here().type(at, text);
      session().history.close();
    },
    /** Types at the end of an input, a key at a time. */
    typeKeys: (at: string, keys: string) => {
      for (const key of keys) here().type(at, (here().shown.get(at) ?? '') + key);
    },
    paste: apply,
    cells: () => cellsOf(session()),
    /** 空白填 0, in all tables. */
    fillBlanks: () => {
      const { entries } = session().live.current();
      const blanks = cellsOf(session()).filter((at) => entries[at] === undefined);
      apply(Object.fromEntries(blanks.map((at) => [at, '0'])));
    },
    goOnIn: (formatId: string) => {
      session().live.apply({ changes: [] }, { formatId });
    },
    goTo: (step: string) => {
      session().autosave.setStep(step);
    },
    undo: () => session().history.undo(),
    redo: () => session().history.redo(),
    isSaved: () => turnUntil(() => session().autosave.state.get().kind === 'saved', 5_000),
    found: async () => {
      await session().review.need();
      session().review.catchUp();
      return session().review.review.get().result?.findings ?? [];
    },
    keeper,
    keepVersion: async (name: string) => (await keeper()).keep('named', name),
    sign: async () => (await keeper()).sign(),
    amend: async (why: string) => (await keeper()).amend(why),
    /** 改在这里填写 */
    takeOver: async () => {
      const taken = here().claimed.editLock.takeOver();
      await passes(100);
      await taken;
    },
    /** 另存为一份 */
    saveCopy: () => saveCopy(services, session(), 'info'),
    /** 存入历史版本，查看最新内容 */
    keepAndReopen: async () => {
      await keepAsVersion(services, session());
      reopen();
      await turnUntil(() => opened !== null, 1_000);
    },
    /** Goes back to the list. */
    close: async () => {
      here().stop();
      await session().autosave.settled();
      die();
    },
    /** The page goes while its last save is under way, which goes with it. */
    leave: () => {
      life = 'leaving';
      session().autosave.leave();
      die();
    },
    /** The browser is killed: nothing more is done. */
    kill: die,
  };
}

type Life = 'open' | 'leaving' | 'dead';
type Opened = ReturnType<typeof openIn>;

function openIn(services: SessionServices, claimed: ClaimedDraft, onReload: () => void) {
  const { draft } = claimed.stored;
  const format = formats.find(({ id }) => id === draft.formatId);
  if (format === undefined) throw new Error(`No format ${draft.formatId}`);
  const shown = new Map(Object.entries({ ...impliedTexts(format, draft), ...draft.entries }));
  const session = openSession(services, format, claimed, (at, text) => shown.set(at, text));
  const stops = [session.start(), whenOtherEdition(session, onReload)];
  return {
    ...{ session, shown, claimed },
    type: (at: string, text: string) => {
      // An input that is locked takes no key.
      if (session.isWrittenElsewhere.get() || isSealed(session)) return;
      shown.set(at, text);
      session.typed(at, text, false);
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

function cellsOf({ live }: Session): readonly string[] {
  return tablesOf(live.format)
    .flatMap(typedCellsOf)
    .map(({ id }) => id);
}

function isSealed({ versions }: Session): boolean {
  return versions.seal.get()?.reopenedAt === null;
}

/** What a page gets through to before it is gone for good. */
const BESIDE: readonly PropertyKey[] = ['keepLast', 'forgetLast', 'keepUnsaved', 'forgetUnsaved'];

/** The store as a page has it that may die: whoever is dead asks in vain. */
function mortal<T extends object>(store: T, life: () => Life): T {
  const get = (target: T, key: PropertyKey) => {
    const value: unknown = Reflect.get(target, key);
    if (typeof value !== 'function') return value;
    return (...args: readonly unknown[]): unknown => {
      const comesThrough = life() === 'open' || (life() === 'leaving' && BESIDE.includes(key));
      return comesThrough ? Reflect.apply(value, target, args) : new Promise(() => undefined);
    };
  };
  return new Proxy(store, { get });
}
