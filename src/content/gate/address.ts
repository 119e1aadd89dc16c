import { isOwnMachine } from '../../schemas/own-machine.ts';

/** Why an address may not stand in a link; undefined when it may. */
export function refuseAddress(address: string): { message: string; hint: string } | undefined {
  // Browsers drop blanks and control signs before they look at the scheme: so do we.
  const bare = address.replace(/[\p{Cc}\p{Cf}\s]/gu, '');
  const shown = bare.length > 60 ? `${bare.slice(0, 57)}…` : bare;
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(bare) ?? [];
  const refuse = (message: string, hint = ALLOWED): { message: string; hint: string } => ({ message, hint });
  if (bare === '' || bare === '#') return refuse('liên kết không có địa chỉ', 'viết địa chỉ trong ngoặc tròn: [chữ](https://…), hoặc bỏ ngoặc vuông');
  if (bare.includes('\\'))
    return refuse(
      `liên kết “${shown}” có dấu “\\”`,
      /^(?:[a-z]:)?\\/i.test(bare) ? 'đây là chỗ trên máy của bạn; đặt tệp lên một trang rồi dẫn bằng https://…' : 'dùng dấu “/”',
    );
  if (/^https?\/\//i.test(bare)) return refuse(`liên kết “${shown}” thiếu dấu hai chấm`, 'viết https://…');
  if (!scheme)
    return bare.startsWith('//')
      ? refuse(`liên kết “${shown}” bắt đầu bằng “//” nên dẫn ra trang khác`, 'viết đủ https://… hoặc bắt đầu bằng một dấu “/”')
      : undefined;
  switch (scheme.toLowerCase()) {
    case 'http':
    case 'https':
      return /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(bare) && URL.canParse(bare)
        ? isOwnMachine(bare)
          ? refuse(`“${shown}” chỉ mở được trên máy hay mạng của bạn`, 'trang của cổng thì chép địa chỉ từ “/” trở đi; trang khác thì dùng địa chỉ công khai')
          : undefined
        : refuse(`địa chỉ “${shown}” viết chưa đúng`, 'viết như https://vi-du.vn/trang, không có tên đăng nhập');
    case 'mailto':
      return /^mailto:[^\s@?]+@[^\s@?]+/i.test(bare) ? undefined : refuse(`“${shown}” không phải địa chỉ thư`, 'viết mailto:ten@co-quan.gov.vn');
    case 'tel':
      return /^tel:\+?[\d.()-]+$/i.test(bare) ? undefined : refuse(`“${shown}” không phải số điện thoại`, 'viết tel: rồi chữ số');
    default:
      return refuse(`liên kết “${shown}” không dùng được: “${scheme}:” không phải địa chỉ trang`);
  }
}

const ALLOWED = 'chỉ dùng https://, http://, mailto:, tel: và địa chỉ của cổng bắt đầu bằng “/” hoặc “#”';
