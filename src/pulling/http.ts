import { formatNumber } from '../vietnamese/number.ts';
import { PullFailure } from './failure.ts';
import { unpack } from './packed.ts';
import { isInnerAddress, isInnerHost } from './private-address.ts';

/** What goes out with a request. */
export interface Sent {
  headers: Record<string, string>;
  signal: AbortSignal;
  /** The only addresses that may be connected to, whatever the name of the host comes to by now. */
  addresses?: readonly string[];
}

/** What a request needs of the world; tests pass waiting that does not wait. */
export interface Network {
  /** One request, no redirect followed, the body as it came. */
  fetch(url: URL, sent: Sent): Promise<Response>;
  /** Addresses of a host. @throws when it has none */
  resolve(host: string): Promise<readonly string[]>;
  /** Milliseconds. */
  sleep(time: number): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}

export interface Request {
  url: string;
  insecure: boolean;
  /** A redirect may lead into this machine or a private network. */
  private: boolean;
  /** Seconds. */
  timeout: number;
  /** Megabytes. */
  maxSize: number;
  /** What the last good answer said of itself. */
  known?: { etag?: string | undefined; lastModified?: string | undefined } | undefined;
}

export type Answer =
  | { unchanged: true }
  | { unchanged: false; bytes: Uint8Array; type: string; etag?: string; lastModified?: string };

const ATTEMPTS = 4;
/** First pause between attempts, in milliseconds; doubled each time, with up to half as much again at random. */
const PAUSE = 500;
const LONGEST_PAUSE = 20_000;
const REDIRECTS = 5;

/**
 * Fetches a whole table: conditional request, time-out, retries with growing pauses, limits on size and redirects; `https` unless the host
 * is this machine or the source says `insecure`; no redirect to another host of this machine or of a private network unless it says `private`.
 * A part of a table is a failure.
 * @throws PullFailure with what the editor can do
 */
export async function download(request: Request, network: Network): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const result = await attemptOnce(request, network);
    if (!('retry' in result)) return result;
    if (attempt === ATTEMPTS) throw result.retry;
    const pause = Math.min(LONGEST_PAUSE, result.after ?? PAUSE * 2 ** (attempt - 1));
    await network.sleep(pause * (1 + network.random() / 2));
  }
}

/** Portals name the next page of a long table beside it (RFC 8288). */
function onePage(): PullFailure {
  return new PullFailure(
    'nơi lấy chỉ trả một trang của bảng, và ghi địa chỉ trang sau (Link: rel="next")',
    'thêm tham số vào “url” để lấy mọi dòng một lần (limit, pageSize …), hoặc tải tệp về và khai nguồn “kind: file”',
  );
}

type Attempt = Answer | { retry: PullFailure; after?: number };

async function attemptOnce(request: Request, network: Network): Promise<Attempt> {
  const signal = AbortSignal.timeout(request.timeout * 1000);
  try {
    const response = await follow(request, network, signal);
    if (response.status === 304 && (request.known?.etag || request.known?.lastModified)) {
      await response.body?.cancel();
      return { unchanged: true };
    }
    if (response.status === 200) {
      if (/(?:^|;)\s*rel\s*=\s*"?next(?![\w-])/iu.test(response.headers.get('link') ?? '')) throw onePage();
      const sent = await readBounded(response, request);
      const short = shorterThanSaid(response, sent.length);
      if (short) return { retry: short };
      const bytes = unpack(sent, response.headers.get('content-encoding') ?? '', request.maxSize * 1e6);
      if (bytes instanceof PullFailure) return { retry: bytes };
      const etag = response.headers.get('etag');
      const lastModified = response.headers.get('last-modified');
      return {
        unchanged: false,
        bytes,
        type: response.headers.get('content-type') ?? '',
        ...(etag && { etag }),
        ...(lastModified && { lastModified }),
      };
    }
    await response.body?.cancel();
    const failure = refused(response.status);
    if (response.status < 500 && response.status !== 429 && response.status !== 206) throw failure;
    const seconds = Number(response.headers.get('retry-after'));
    return { retry: failure, ...(seconds > 0 && { after: seconds * 1000 }) };
  } catch (error) {
    if (error instanceof PullFailure) throw error;
    return { retry: signal.aborted ? tooSlow(request.timeout) : unreachable(error) };
  }
}

async function follow(request: Request, network: Network, signal: AbortSignal): Promise<Response> {
  let url = new URL(request.url);
  const own = url.origin;
  for (let step = 0; step <= REDIRECTS; step++) {
    if (!/^https?:$/u.test(url.protocol))
      throw new PullFailure(
        `địa chỉ chuyển tiếp tới “${url.protocol}”, không phải trang mạng`,
        'mở địa chỉ bằng trình duyệt và chép lại địa chỉ của tệp vào sources.yaml',
      );
    if (url.protocol !== 'https:' && !request.insecure && !isThisMachine(url))
      throw new PullFailure(
        `địa chỉ “${url.origin}” không dùng https`,
        'đổi sang https://, hoặc ghi “insecure: true” cho nguồn này nếu nơi công bố chỉ có http',
      );
    const addresses = url.origin === own || request.private ? undefined : await outerAddresses(url, network);
    const response = await network.fetch(url, {
      signal,
      ...(addresses && { addresses }),
      headers: {
        accept: '*/*',
        'accept-encoding': 'identity',
        ...(request.known?.etag && { 'if-none-match': request.known.etag }),
        ...(request.known?.lastModified && { 'if-modified-since': request.known.lastModified }),
      },
    });
    const next = [301, 302, 303, 307, 308].includes(response.status) && response.headers.get('location');
    if (!next) return response;
    await response.body?.cancel();
    if (!URL.canParse(next, url))
      throw new PullFailure(
        `địa chỉ chuyển tiếp “${next}” không đúng`,
        'hỏi nơi công bố địa chỉ mới của bảng',
      );
    url = new URL(next, url);
  }
  throw new PullFailure(
    `địa chỉ chuyển tiếp quá ${REDIRECTS} lần, có thể là vòng lặp`,
    'mở địa chỉ bằng trình duyệt và chép lại địa chỉ cuối cùng vào sources.yaml',
  );
}

/**
 * Addresses of a host that a redirect names: the editor named the first host, where it leads is up to a stranger. The connection is made to
 * these addresses and no others, so that a name cannot come to another one after it was looked at.
 */
async function outerAddresses({ host, hostname }: URL, network: Network): Promise<readonly string[]> {
  const known = isInnerHost(hostname);
  const bare = hostname.replace(/^\[|\]$/gu, '');
  const addresses = known === undefined ? await network.resolve(hostname) : [bare];
  if (known || addresses.some(isInnerAddress))
    throw new PullFailure(
      `địa chỉ chuyển tiếp tới “${host}”, nằm trong máy này hoặc mạng nội bộ`,
      'chép địa chỉ công khai của bảng vào sources.yaml; nếu đúng là mạng của mình thì ghi “private: true” cho nguồn này',
    );
  return addresses;
}

function shorterThanSaid(response: Response, length: number): PullFailure | undefined {
  const said = response.headers.get('content-length');
  if (said === null || Number(said) === length) return undefined;
  return new PullFailure(
    `tệp tải về chỉ có ${length} byte trong ${said} byte mà máy chủ báo`,
    'chạy lại; nếu vẫn thế, hỏi nơi công bố',
  );
}

async function readBounded(response: Response, { maxSize }: Request): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > maxSize * 1e6)
      throw new PullFailure(
        `tệp trả về lớn hơn ${formatNumber(maxSize)} MB`,
        'lấy địa chỉ của một tệp nhỏ hơn, hoặc tăng “maxSize” của nguồn này',
      );
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function isThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

function refused(status: number): PullFailure {
  if (status === 206)
    return new PullFailure(
      'máy chủ chỉ trả một phần của bảng (mã 206)',
      'chạy lại; nếu vẫn thế, hỏi nơi công bố',
    );
  if (status >= 200 && status < 300)
    return new PullFailure(
      `máy chủ trả lời mã ${status}, không kèm bảng`,
      'kiểm tra địa chỉ trong sources.yaml',
    );
  if (status === 304)
    return new PullFailure(
      'máy chủ trả lời “không đổi” (mã 304) dù chưa có bảng nào để so',
      'chạy lại; nếu vẫn thế, hỏi nơi công bố',
    );
  if (status === 404 || status === 410)
    return new PullFailure(
      `nơi công bố không còn tệp này (mã ${status})`,
      'tìm địa chỉ mới của bảng và sửa “url” trong sources.yaml',
    );
  if (status === 401 || status === 403)
    return new PullFailure(
      `nơi công bố không cho tải tệp này (mã ${status})`,
      'hỏi nơi công bố địa chỉ tải công khai',
    );
  return new PullFailure(`máy chủ trả lời mã ${status}`, 'thử lại sau; nếu vẫn thế, hỏi nơi công bố');
}

function tooSlow(timeout: number): PullFailure {
  return new PullFailure(
    `quá ${formatNumber(timeout)} giây mà chưa tải xong`,
    'thử lại sau, hoặc tăng “timeout” của nguồn này',
  );
}

function unreachable(error: unknown): PullFailure {
  if (error instanceof Error && error.message === 'aborted')
    return new PullFailure(
      'nơi công bố ngắt giữa chừng, tệp tải về thiếu',
      'chạy lại; nếu vẫn thế, hỏi nơi công bố',
    );
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return new PullFailure(`không nối được tới nơi công bố${code}`, 'kiểm tra mạng và địa chỉ, rồi chạy lại');
}
