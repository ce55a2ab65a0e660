import type { ComponentType } from 'react';

/** An immutable map of Swagger UI's state, as far as it is used here. */
export interface Stored {
  get(key: string): unknown;
  getIn(path: (string | number)[]): unknown;
  toJS(): unknown;
}

/** What Swagger UI gives to its plugins, as far as it is used here. */
export interface System {
  React: typeof import('react');
  getComponent(name: string, container?: boolean | 'root'): ComponentType<any>;
  getSystem(): System;
  getStore(): { subscribe(listener: () => void): () => void };
  specSelectors: Record<string, (...args: any[]) => any>;
  specActions: Record<string, (...args: any[]) => any>;
  oas3Selectors: Record<string, (...args: any[]) => any>;
  oas3Actions: Record<string, (...args: any[]) => any>;
  authSelectors: Record<string, (...args: any[]) => any>;
  layoutSelectors: Record<string, (...args: any[]) => any>;
  layoutActions: Record<string, (...args: any[]) => any>;
  fn: Record<string, (...args: any[]) => any>;
}

type Wrap = (original: ComponentType<any>, system: System) => ComponentType<any>;

/** A plugin of Swagger UI: components that it adds or wraps, and its functions and state. */
export interface SwaggerPlugin {
  components?: Record<string, ComponentType<any>>;
  wrapComponents?: Record<string, Wrap>;
  statePlugins?: Record<string, unknown>;
  fn?: Record<string, unknown>;
}
