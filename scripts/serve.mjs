import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const HOST = '127.0.0.1';
const PORTS_TO_TRY = 20;

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
]);
const UNKNOWN_TYPE = 'application/octet-stream';
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|manifest|wasm)|image\/svg)/;

/**
 * The file an address stands for, a folder standing for its index.html; null when there is none
 * or it lies outside the root.
 *
 * @param {string} root
 * @param {string} url
 */
async function fileFor(root, url) {
  try {
    const path = resolve(root, `.${decodeURIComponent(new URL(url, 'http://host').pathname)}`);
    if (path !== root && !path.startsWith(root + sep)) return null;
    const file = (await stat(path)).isDirectory() ? join(path, 'index.html') : path;
    return (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

/** @type {Map<string, { version: string, body: Promise<Buffer> }>} */
const packed = new Map();

/**
 * A file compressed once for as long as it stays the same.
 *
 * @param {string} file
 */
async function gzipped(file) {
  const { mtimeMs, size } = await stat(file);
  const version = `${mtimeMs} ${size}`;
  const known = packed.get(file);
  if (known?.version === version) return known.body;
  const body = readFile(file).then((content) => promisify(gzip)(content));
  packed.set(file, { version, body });
  return body;
}

/** @param {import('node:http').IncomingMessage} request */
function acceptsGzip(request) {
  const accepted = request.headers['accept-encoding'];
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accepted?.toString() ?? '');
}

/**
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const file = await fileFor(root, request.url ?? '/');
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404\n');
    return;
  }
  const type = TYPES.get(extname(file)) ?? UNKNOWN_TYPE;
  const compressed = COMPRESSIBLE.test(type) && acceptsGzip(request);
  const body = compressed ? await gzipped(file) : await readFile(file);
  response.writeHead(200, {
    'content-type': type,
    'content-length': body.length,
    ...(compressed ? { 'content-encoding': 'gzip' } : {}),
    vary: 'accept-encoding',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Listens on the port, or says that it is taken.
 *
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function listen(server, port) {
  return new Promise((done, fail) => {
    /** @param {NodeJS.ErrnoException} error */
    const onError = (error) => {
      if (error.code === 'EADDRINUSE') done(false);
      else fail(error);
    };
    server.once('error', onError);
    server.listen(port, HOST, () => {
      server.off('error', onError);
      done(true);
    });
  });
}

/**
 * Serves a folder of static files to this machine only. It sends no Content-Security-Policy: the
 * page carries its own, as it must on any other server.
 *
 * @param {{ root: string, port: number, strict: boolean }} options strict: this port or none
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serve({ root, port, strict }) {
  const folder = resolve(root);
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => {
      response.destroy();
    });
  });
  const last = strict ? port : port + PORTS_TO_TRY - 1;
  for (let candidate = port; candidate <= last; candidate += 1) {
    if (!(await listen(server, candidate))) continue;
    return {
      address: `http://${HOST}:${candidate}/`,
      close: () => {
        server.close();
        server.closeAllConnections();
      },
    };
  }
  throw new Error(strict ? `Port ${port} is taken` : `Ports ${port} to ${last} are taken`);
}
