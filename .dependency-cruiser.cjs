// Who may import whom, types included. A room is a folder of src/; rooms meet only through their
// index.ts. To add a room or a library, add a line to the tables; what is in none is refused.

/** The core runs unchanged in Node and in a browser: no React, no database, no clock, no DOM. */
const CORE = {
  form: [],
  formats: ['form'],
  report: ['form'],
  wording: ['form', 'report'],
  rules: ['form', 'report', 'wording'],
  markup: [],
  clipboard: ['form', 'report', 'markup'],
  compare: ['form', 'report'],
  merge: ['form', 'report'],
  document: ['form', 'report'],
  exporters: ['form', 'report', 'document'],
  importers: ['form', 'report', 'markup', 'document'],
  sources: ['form', 'report', 'markup', 'clipboard', 'document', 'importers'],
  backup: ['form', 'report', 'importers'],
  rollup: ['form', 'report', 'rules'],
  session: ['form', 'report', 'rules'],
};

const CORE_ROOMS = Object.keys(CORE);
const SHOWN_ROOMS = [
  ...CORE_ROOMS.filter((room) => room !== 'formats'),
  'ui',
  'grid',
  'findings',
  'health',
];

const MAY_IMPORT = {
  ...CORE,
  storage: ['form', 'report', 'backup'],
  ui: [],
  offline: [],
  health: ['form', 'report', 'backup', 'session', 'ui'],
  grid: ['form', 'report', 'clipboard', 'session', 'ui'],
  findings: ['form', 'report', 'rules', 'session', 'ui'],
  screens: SHOWN_ROOMS,
  app: [...SHOWN_ROOMS, 'screens', 'offline'],
};
const ROOMS = Object.keys(MAY_IMPORT);
/** What tests of a room may import besides: editions, and storage where it is the room's other side. */
const TESTS_MAY_IMPORT = {
  session: ['formats', 'storage'],
  // Tests of the whole app put it together as main.tsx does.
  app: ['formats', 'storage'],
};
const MAIN_MAY_IMPORT = ['app', 'formats', 'storage'];

/** Which rooms may import a library. */
const LIBRARIES = {
  react: ['ui', 'grid', 'findings', 'screens', 'app', 'main.tsx'],
  'react-dom': ['ui', 'grid', 'findings', 'screens', 'app', 'main.tsx'],
  'react-hook-form': ['ui', 'screens', 'grid', 'app'],
  '@hookform/resolvers': ['screens', 'app'],
  '@tanstack/react-table': ['screens'],
  dexie: ['storage'],
  diff: ['compare', 'importers'],
  docx: ['exporters'],
  'write-excel-file': ['exporters'],
  'read-excel-file': ['importers'],
  '@noble/hashes': ['report'],
  'react-aria-components': ['ui'],
  zod: ['report', 'importers', 'rollup', 'screens', 'app'],
  fflate: ['exporters', 'importers', 'backup'],
  wouter: ['app', 'screens'],
};
const TEST_LIBRARIES = ['vitest', 'fast-check', 'fake-indexeddb', 'typescript'];

/** Tests and what only tests use: `x.test.ts`, and builders in `<room>/testing/`. */
const TEST = '([.]test[.]tsx?$|/testing/)';

const anyOf = (names) => `(${names.join('|')})`;
const escaped = (name) => name.replaceAll('.', '[.]');
const inRooms = (rooms) => `^src/${anyOf(rooms.map(escaped))}(/|$)`;
const inLibraries = (names) => `(^|node_modules/)(@types/)?${anyOf(names)}(/|$)`;

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const directions = ROOMS.flatMap((room) => {
  const allowed = [room, ...MAY_IMPORT[room]];
  const comment = `${room} may import: ${MAY_IMPORT[room].join(', ') || 'no other room'}`;
  const forTests = TESTS_MAY_IMPORT[room] ?? ['formats'];
  const from = { path: `^src/${room}/` };
  return [
    error(
      `direction-${room}`,
      comment,
      { ...from, pathNot: TEST },
      { path: '^src/', pathNot: inRooms(allowed) },
    ),
    error(
      `direction-${room}-tests`,
      `${comment}; its tests ${forTests.join(', ')} too`,
      { path: `^src/${room}/.*${TEST}` },
      { path: '^src/', pathNot: inRooms([...allowed, ...forTests]) },
    ),
  ];
});

const fences = Object.entries(LIBRARIES).map(([library, rooms]) =>
  error(
    `fence-${library}`,
    `${library} may be imported in: ${rooms.join(', ')}`,
    { path: '^src/', pathNot: inRooms(rooms) },
    { path: inLibraries([library]) },
  ),
);

module.exports = {
  forbidden: [
    ...directions,
    ...fences,
    error(
      'direction-main',
      'main.tsx is the composition root: app, formats, storage, and styles beside it',
      { path: '^src/main[.]tsx$' },
      { path: '^src/', pathNot: [inRooms(MAIN_MAY_IMPORT), '^src/[^/]+[.]css$'] },
    ),
    error(
      'only-known-rooms',
      'Every file of src/ but main.tsx lies in a room of the table',
      { path: '^src/', pathNot: [inRooms(ROOMS), '^src/main[.]tsx$'] },
      {},
    ),
    error(
      'rooms-meet-through-index',
      "Another room is imported through its index.ts, a screen through its folder's",
      { path: '^src/([^/]+)' },
      {
        path: '^src/',
        pathNot: [
          '^src/$1(/|$)',
          '^src/(?!screens/)[^/]+/index[.]ts$',
          '^src/screens/[^/]+/index[.]ts$',
          '^src/[^/]+/testing/',
          '^src/[^/]+[.]css$',
        ],
      },
    ),
    error(
      'screens-are-strangers',
      'No screen imports another',
      { path: '^src/screens/([^/]+)/' },
      { path: '^src/screens/', pathNot: '^src/screens/$1/' },
    ),
    error(
      'tests-stay-outside',
      'What ships imports no test and no test builder',
      { path: '^src/', pathNot: TEST },
      { path: `^src/.*${TEST}` },
    ),
    error(
      'browser-tests-look-from-outside',
      'e2e/ sees the app as a browser does, and of src/ only the entries of core rooms and one list',
      { path: '^e2e/' },
      {
        path: '^src/',
        pathNot: [
          `^src/${anyOf(CORE_ROOMS)}/index[.]ts$`,
          '^src/(report/testing/hostile|formats/testing/every-edition)[.]ts$',
        ],
      },
    ),
    error(
      'app-imports-only-itself',
      'src/ imports nothing from e2e/, scripts/ or a config file; main.tsx the version',
      { path: '^src/' },
      {
        pathNot: ['^src/', 'node_modules', '^package[.]json$'],
        dependencyTypesNot: ['core', 'npm', 'npm-dev'],
      },
    ),
    error(
      'no-unknown-library',
      'A library that ships stands in the table of fences; tests may use the test libraries too',
      { path: '^src/', pathNot: TEST },
      { path: 'node_modules/', pathNot: inLibraries(Object.keys(LIBRARIES)) },
    ),
    error(
      'no-unknown-library-in-tests',
      'A library that ships stands in the table of fences; tests may use the test libraries too',
      { path: `^src/.*${TEST}` },
      {
        path: 'node_modules/',
        pathNot: inLibraries([...Object.keys(LIBRARIES), ...TEST_LIBRARIES]),
      },
    ),
    error(
      'no-node-in-the-app',
      'What ships runs in a browser',
      { path: '^src/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    error('no-cycles', 'No import cycles, type imports included', {}, { circular: true }),
    error('resolvable', 'Every import leads somewhere', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
