/** Dexie publishes its build for today's browsers (`exports` of its package.json) without types of its own. */
declare module 'dexie/dist/modern/dexie.mjs' {
  export * from 'dexie';
}
