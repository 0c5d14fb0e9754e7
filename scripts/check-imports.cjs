// The directions of the README's house map. A room may import from rooms below it in its list, never from one above.
const order = {
  web: ['main\\.tsx$', 'app/', 'features/', 'map/', 'project/', '(server|workers|i18n|ui)/'],
  api: ['server\\.ts$', 'app\\.ts$', '(routes|ogc|tiles|realtime|auth|jobs|middleware|http)/', 'store/'],
  geodata: [
    'bundled/',
    '(formats|transit|analysis|mapDocument|table)/',
    '(themes|cartography|geometry|text|privacy|workshop)/',
    'schema/',
  ],
}

const tests =
  '\\.test\\.tsx?$|^api/(testing/|store/contract/|store/storeContract\\.ts$|store/sqlite/testFolder\\.ts$)'
const toolConfig = '\\.config\\.ts$'

const upwards = Object.entries(order).flatMap(([folder, rooms]) =>
  rooms.slice(1).map((room, index) => ({
    name: `${folder}-upwards`,
    comment: `${folder}/${room} imports from a room above it`,
    severity: 'error',
    from: { path: `^${folder}/${room}`, pathNot: tests },
    to: { path: `^${folder}/(${rooms.slice(0, index + 1).join('|')})` },
  })),
)

module.exports = {
  forbidden: [
    ...upwards,
    {
      name: 'geodata-knows-nobody',
      severity: 'error',
      from: { path: '^geodata/' },
      to: { path: '^(web|api|scripts)/' },
    },
    {
      name: 'geodata-is-pure',
      comment:
        'geodata runs in the page, in a worker and on the server: no Node, no DOM library, no server library',
      severity: 'error',
      from: { path: '^geodata/', pathNot: tests },
      to: {
        path: '^node_modules/(solid-js|@solidjs|hono|@hono|better-sqlite3|maplibre-gl|@deck\\.gl|@luma\\.gl)(/|$)',
      },
    },
    {
      name: 'geodata-no-node',
      severity: 'error',
      from: { path: '^geodata/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'api-and-web-never-meet',
      severity: 'error',
      from: { path: '^(api|web)/' },
      to: { path: '^(api|web)/', pathNot: '^$1/' },
    },
    {
      name: 'scripts-are-tools',
      comment: 'only journeys, tests and the settings of other tools may use them',
      severity: 'error',
      from: { path: '^(api|web)/', pathNot: `^web/e2e/|${tests}|${toolConfig}` },
      to: { path: '^scripts/' },
    },
    {
      name: 'features-never-meet',
      comment: 'they meet in web/project and are put side by side in web/app',
      severity: 'error',
      from: { path: '^web/features/([^/]+)/' },
      to: { path: '^web/features/', pathNot: '^web/features/$1/' },
    },
    {
      name: 'map-libraries-in-map',
      severity: 'error',
      from: { path: '^(web|api)/', pathNot: '^web/map/' },
      to: { path: '^node_modules/(maplibre-gl|@deck\\.gl|@luma\\.gl)/' },
    },
    {
      name: 'sql-in-store',
      severity: 'error',
      from: { path: '^(web|api|geodata)/', pathNot: `^api/store/|${tests}` },
      to: { path: '^node_modules/better-sqlite3/' },
    },
    {
      name: 'no-tool-in-the-product',
      comment: 'a package of devDependencies may not be what the product runs on',
      severity: 'error',
      from: { path: '^(web|api|geodata)/', pathNot: `^web/e2e/|${tests}|${toolConfig}` },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'npm'],
        pathNot: '^node_modules/@types/',
      },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:(pwa-register$|web-font/)|\\?(url|raw|worker)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^geodata/bundled/.*\\.json$' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count: a cycle of types is a knot as well.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
}
