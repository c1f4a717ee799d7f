import { expect, it } from 'vitest';
import { onWake } from './on-wake.ts';

it('D8 what waits is sent where no page works', () => {
  expect(onWake({ waiting: 3, atWork: false })).toBe('send');
});

it('D8 while a page works it is left to it, and the wake is kept: the page may be closed before the network is back', () => {
  expect(onWake({ waiting: 3, atWork: true })).toBe('later');
});

it('D8 a wake is over once nothing waits, whoever has sent it', () => {
  expect(onWake({ waiting: 0, atWork: true })).toBe('nothing-waits');
  expect(onWake({ waiting: 0, atWork: false })).toBe('nothing-waits');
});
