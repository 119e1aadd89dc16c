// Methods that Chrome 80 and Safari 13 lack and the search uses, in the words of the standard. Loaded before all else of the search;
// a browser that has them keeps its own. Each can go when the floor (`building/floor.ts`) has passed it.

function supply(owner: object, name: string, method: (this: never, ...values: never[]) => unknown): void {
  if (!(name in owner))
    Object.defineProperty(owner, name, { value: method, configurable: true, writable: true });
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  return this[index < 0 ? this.length + index : index];
}
for (const owner of [Array, String, Object.getPrototypeOf(Uint8Array) as { prototype: object }])
  supply(owner.prototype, 'at', at);

supply(String.prototype, 'replaceAll', function (this: string, found: string | RegExp, put: string) {
  return typeof found === 'string' ? this.split(found).join(put) : this.replace(found, put);
});
supply(
  Array.prototype,
  'findLastIndex',
  function (this: unknown[], test: (value: unknown, index: number) => boolean) {
    let index = this.length - 1;
    while (index >= 0 && !test(this[index], index)) index--;
    return index;
  },
);
supply(
  Array.prototype,
  'findLast',
  function (this: unknown[], test: (value: unknown, index: number) => boolean) {
    return this[this.findLastIndex(test)];
  },
);
supply(Array.prototype, 'toSorted', function (this: unknown[], compare?: (a: unknown, b: unknown) => number) {
  return this.slice().sort(compare);
});
supply(Array.prototype, 'toReversed', function (this: unknown[]) {
  return this.slice().reverse();
});
supply(Array.prototype, 'with', function (this: unknown[], index: number, value: unknown) {
  const copy = this.slice();
  copy[index < 0 ? copy.length + index : index] = value;
  return copy;
});
supply(Map, 'groupBy', function (values: Iterable<unknown>, key: (value: unknown) => unknown) {
  const groups = new Map<unknown, unknown[]>();
  for (const value of values) {
    const group = key(value);
    groups.set(group, [...(groups.get(group) ?? []), value]);
  }
  return groups;
} as never);
if (typeof Element !== 'undefined')
  supply(Element.prototype, 'replaceChildren', function (this: Element, ...children: (Node | string)[]) {
    this.textContent = '';
    this.append(...children);
  });
