// Makes a fact with its type and payload checked against each other by the compiler; no schema is loaded for it.
import type { EventType, Fact, Payload } from './union.ts';

export const fact = <T extends EventType>(type: T, payload: Payload<T>): Fact => ({ type, payload }) as Fact;
