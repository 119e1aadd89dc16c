import type { Problem } from './problem.ts';

/** Components an editor may use, with the attributes each takes (`*` = required). */
export const COMPONENTS: Record<
  string,
  { attributes: Record<string, 'required' | 'optional'>; children: boolean }
> = {
  Src: { attributes: { id: 'required' }, children: false },
  Note: { attributes: { title: 'optional' }, children: true },
  Steps: { attributes: {}, children: true },
  Chart: {
    attributes: { indicator: 'required', place: 'optional', kind: 'optional', period: 'optional' },
    children: false,
  },
  Core: { attributes: {}, children: true },
  More: { attributes: {}, children: true },
  Photo: { attributes: { file: 'required' }, children: false },
  Lang: { attributes: { code: 'required' }, children: true },
};

/** A registered component as it stands in a text. */
export interface ComponentUse {
  name: string;
  attributes: Record<string, string>;
  line: number;
}

const TAG = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>/]+))?)*)\s*(\/?)>/g;

/**
 * Content is data, not code: refuses import, export, `{…}` and HTML in an MDX body, and components that are
 * not registered. Returns the problems (with line and what to write) and every component use.
 */
export function readComponents(
  file: string,
  body: string,
  bodyLine: number,
): { problems: Problem[]; uses: ComponentUse[] } {
  const problems: Problem[] = [];
  const uses: ComponentUse[] = [];
  const open: { name: string; line: number }[] = [];
  let fenced = false;
  body.split('\n').forEach((raw, index) => {
    const line = bodyLine + index;
    if (/^\s*(```|~~~)/.test(raw)) fenced = !fenced;
    if (fenced) return;
    const text = raw.replace(/`[^`]*`/g, '').replace(/\\[{}<*]/g, '');
    const say = (message: string, hint: string): void => void problems.push({ file, line, message, hint });
    if (/^(import|export)\s/.test(text))
      say(
        `dòng bắt đầu bằng “${text.split(' ')[0]}” bị hiểu là mã lệnh`,
        'xóa dòng này; nội dung chỉ là chữ, không phải mã',
      );
    if (/[{}]/.test(text))
      say(
        'có dấu ngoặc nhọn “{” hoặc “}”, MDX hiểu đó là mã lệnh',
        'viết “\\{” và “\\}” nếu muốn hiện dấu ngoặc nhọn',
      );
    if (/<!--/.test(text)) say('không dùng ghi chú HTML “<!-- -->”', 'xóa ghi chú khỏi bài');
    for (const match of text.matchAll(TAG)) {
      const [, closing, name = '', attributeText = '', selfClosing] = match;
      const component = COMPONENTS[name];
      if (!component) {
        say(
          `“<${name}>” không phải thành phần được đăng ký`,
          `chỉ dùng: ${Object.keys(COMPONENTS)
            .map((key) => `<${key}>`)
            .join(', ')}; còn lại viết bằng Markdown`,
        );
        continue;
      }
      if (closing) {
        if (open.at(-1)?.name === name) open.pop();
        else
          say(
            `thẻ đóng “</${name}>” không có thẻ mở tương ứng`,
            `thêm “<${name}>” phía trên hoặc xóa thẻ đóng`,
          );
        continue;
      }
      const attributes = readAttributes(attributeText);
      for (const key of Object.keys(attributes))
        if (!component.attributes[key])
          say(
            `<${name}> không có thuộc tính “${key}”`,
            `thuộc tính dùng được: ${Object.keys(component.attributes).join(', ') || 'không có'}`,
          );
      for (const [key, need] of Object.entries(component.attributes))
        if (need === 'required' && !attributes[key])
          say(`<${name}> thiếu thuộc tính “${key}”`, `viết <${name} ${key}="…" />`);
      uses.push({ name, attributes, line });
      if (component.children && !selfClosing) open.push({ name, line });
      if (!component.children && !selfClosing) say(`<${name}> phải tự đóng`, `viết <${name} … />`);
    }
    if (/<(?![/A-Za-z])/.test(text.replace(TAG, '')))
      say('có dấu “<” đứng riêng, MDX hiểu đó là thẻ', 'viết “\\<” hoặc dùng chữ “dưới”, “nhỏ hơn”');
  });
  for (const tag of open)
    problems.push({
      file,
      line: tag.line,
      message: `<${tag.name}> chưa được đóng`,
      hint: `thêm dòng “</${tag.name}>” sau đoạn cuối`,
    });
  return { problems, uses };
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const match of source.matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+)))?/g))
    attributes[match[1]!] = match[2] ?? match[3] ?? match[4] ?? 'true';
  return attributes;
}
