import type { Problem } from '../../content/problem.ts';
import type { Host, Hosted } from './host.ts';

/** What was asked for and cannot be written as it was meant: a server would refuse its file, or read something else in it. */
export function faultsOf({ base, inside, listen, name, www }: Hosted, host: Host): Problem[] {
  const problems: Problem[] = [];
  const say = (file: string, message: string, hint: string): void =>
    void problems.push({ file, message, hint });
  if (/["'$`{}\\;]|\p{Cc}/u.test(www))
    say(
      '--www',
      `“${www}” có ký tự mà tệp cấu hình hiểu theo nghĩa khác`,
      `chọn đường dẫn không có các ký tự " ' $ \` { } \\ ;`,
    );
  if (name !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
    say(
      '--name',
      `“${name}” không dùng làm tên tệp được`,
      'viết chữ thường không dấu, chữ số, gạch nối: suoi-trong',
    );
  if (listen !== undefined && !isListened(listen))
    say(
      '--listen',
      `“${listen}” không phải là nơi một máy chủ nghe`,
      'ví dụ: 80, 127.0.0.1:8080, [::1]:8080, https://vi-du.vn',
    );
  if (inside && !host.fitsInside) say('--inside', `lựa chọn này không dùng cho “${host.id}”`, 'bỏ --inside');
  else if (inside && base === '/')
    say(
      '--inside',
      'cổng đứng ở gốc của địa chỉ thì không nằm trong trang khác',
      'bỏ --inside, hoặc đặt PORTAL_BASE=/thu-muc/',
    );
  else if (inside && listen !== undefined)
    say('--listen', 'đi với --inside thì máy chủ đã có quyết định nghe ở đâu', 'bỏ --listen');
  return problems;
}

/** One or more places with commas between, each perhaps with words of nginx behind (`443 ssl`). A port is a number below 65536. */
function isListened(listen: string): boolean {
  return listen.split(/\s*,\s*/).every((place) => {
    if (
      !/^[\p{L}\p{M}\p{N}_.*:[\]/-]+(?: (?:ssl|http2|default_server|reuseport|ipv6only=\w+))*$/u.test(place)
    )
      return false;
    const port = /^(?:\S*:)?(\d+)\/?(?: |$)/.exec(place)?.[1];
    return port === undefined || Number(port) < 65_536;
  });
}
