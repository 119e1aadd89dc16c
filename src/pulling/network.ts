import { lookup } from 'node:dns/promises';
import { request as askPlainly } from 'node:http';
import { request as askSecurely } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import type { Network, Sent } from './http.ts';

/** The real network of this machine. */
export const network: Network = {
  fetch: send,
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  sleep: (time) => new Promise((resolve) => setTimeout(resolve, time)),
  random: Math.random,
};

/** Answers without a body, which a `Response` may not be given either. */
const EMPTY = new Set([101, 204, 205, 304]);

/**
 * One request, its answer as it came over the wire: the built-in `fetch` cannot be told which address to connect to, and takes the half of
 * a packed body without a word.
 */
function send(url: URL, { headers, signal, addresses }: Sent): Promise<Response> {
  return new Promise((resolve, reject) => {
    const ask = url.protocol === 'https:' ? askSecurely : askPlainly;
    // A connection kept open by an earlier request may lead to another address than the one looked at.
    const pinned = addresses && { agent: false, lookup: only(addresses) };
    const sent = ask(url, { headers, signal, ...pinned }, (answer) => {
      const status = answer.statusCode ?? 0;
      const body = EMPTY.has(status) ? null : (Readable.toWeb(answer) as WebStream<Uint8Array>);
      try {
        resolve(new Response(body as ReadableStream | null, { status, headers: pairsOf(answer.rawHeaders) }));
      } catch (error) {
        answer.destroy();
        reject(error as Error);
      }
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** A resolver that knows nothing but what was looked at. */
function only(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_, { all }, answer) =>
    all ? answer(null, known) : answer(null, known[0]?.address ?? '', known[0]?.family);
}

function pairsOf(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, at) => (at % 2 ? [] : [[name, raw[at + 1]!] as [string, string]]));
}
