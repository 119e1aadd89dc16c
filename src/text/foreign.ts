/** English words inside Vietnamese sentences of the interface: a screen reader says them with the voice of their language. */
export const ENGLISH = ['cookie', 'JavaScript', 'Extract', 'Bluetooth'] as const;
