import { createElement, Fragment } from 'preact';

/**
 * What JSX is compiled to. Preact's own runtime has a second copy of what `createElement` does
 * already, which every page would load.
 */
export function jsx(type: string, props: object, key?: string) {
  return createElement(type, { ...props, key });
}

export { Fragment, jsx as jsxs };
