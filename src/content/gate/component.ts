import type { MdxJsxFlowElement } from 'satteri';
import { COMPONENTS, type ComponentUse } from '../components.ts';

type Say = (message: string, hint: string) => void;

/** Checks one tag against the register (without its children where only the tag was read); returns the use when the component is registered, with its plain attributes. */
export function judgeComponent(
  node: { name: string | null; attributes: MdxJsxFlowElement['attributes']; children?: readonly unknown[] },
  say: Say,
): Pick<ComponentUse, 'name' | 'attributes'> | undefined {
  const name = node.name ?? '';
  const component = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name]! : undefined;
  if (!component) {
    say(`“<${name}>” không phải thành phần được đăng ký`, inMarkdown(name) ?? registered(name));
    return undefined;
  }
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      say(`<${name}> có mã lệnh trong ngoặc nhọn { }`, `viết thuộc tính thường: ${example(name)}`);
      continue;
    }
    const { name: key, value } = attribute;
    if (!Object.hasOwn(component.attributes, key))
      say(
        `<${name}> không có thuộc tính “${key}”`,
        `thuộc tính dùng được: ${Object.keys(component.attributes).join(', ') || 'không có'}`,
      );
    else if (Object.hasOwn(attributes, key))
      say(`<${name}> ghi thuộc tính “${key}” hai lần`, 'giữ lại một, xóa một');
    else if (value === null || value === undefined)
      say(`thuộc tính “${key}” của <${name}> chưa có giá trị`, `viết ${key}="…"`);
    else if (typeof value !== 'string')
      say(`thuộc tính “${key}” của <${name}> là mã lệnh trong ngoặc nhọn { }`, `viết ${key}="…" với dấu nháy thẳng`);
    else attributes[key] = value;
  }
  for (const [key, need] of Object.entries(component.attributes))
    if (need === 'required' && !attributes[key] && !node.attributes.some((each) => 'name' in each && each.name === key && each.value !== ''))
      say(`<${name}> thiếu thuộc tính “${key}”`, `viết <${name} ${key}="…" />`);
  if (!component.children && node.children?.length) say(`<${name}> phải tự đóng`, `viết <${name} … />`);
  if (component.children && node.children?.length === 0)
    say(`<${name}> không có gì bên trong`, `viết lời giữa <${name}> và </${name}>, hoặc xóa cả hai`);
  if (name === 'Steps' && node.children?.length && !node.children.some(isNumbered))
    say('<Steps> không có danh sách đánh số bên trong', 'viết mỗi bước một dòng: “1. …”, “2. …”, giữa hai dòng trống');
  return { name, attributes };
}

function isNumbered(node: unknown): boolean {
  const { type, ordered } = node as { type?: string; ordered?: boolean };
  return type === 'list' && ordered === true;
}

/** What to write for a tag of HTML. */
export function inMarkdown(tag: string): string | undefined {
  return Object.hasOwn(HTML, tag) ? `viết bằng Markdown: ${HTML[tag]}` : undefined;
}

const same = (tags: string, words: string): Record<string, string> =>
  Object.fromEntries(tags.split(' ').map((tag) => [tag, words]));
const HTML: Record<string, string> = {
  ...same('b strong u', '**chữ đậm**'),
  ...same('i em', '*chữ nghiêng*'),
  ...same('br p div span font center', 'chỉ giữ chữ, hai đoạn cách nhau một dòng trống'),
  ...same('ul ol li', 'mỗi ý một dòng, bắt đầu bằng “- ” hoặc “1. ”'),
  ...same('h1 h2 h3 h4', '## Tiêu đề'),
  ...same('table thead tbody tr th td', 'các ô cách nhau bằng “|”, dưới hàng tiêu đề có “| --- | --- |”'),
  a: '[chữ](https://…)',
  img: 'khai ảnh ở “photo” hoặc “photos”, rồi viết <Photo file="…" />',
};

function registered(name: string): string {
  const near = Object.keys(COMPONENTS).find((key) => key.toLowerCase() === name.toLowerCase());
  return near ? `viết hoa chữ đầu: <${near} … />` : REGISTERED;
}

/** What may be written, for the hint. */
const REGISTERED = `chỉ dùng: ${Object.keys(COMPONENTS)
  .map((key) => `<${key}>`)
  .join(', ')}; còn lại viết bằng Markdown`;

function example(name: string): string {
  const [key] = Object.keys(COMPONENTS[name]!.attributes);
  return key ? `<${name} ${key}="…" />` : `<${name}>`;
}
