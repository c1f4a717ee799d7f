// What everyone in a simulation shares: the scheduler, the randomness, and how bad things are just now.
import { calm, type Faults, storm } from './faults.ts';
import { Random } from './random.ts';
import { Scheduler } from './scheduler.ts';

export class Weather {
  readonly random: Random;
  readonly scheduler: Scheduler;
  faults: Faults = storm;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.scheduler = new Scheduler(this.random);
  }

  heal(): void {
    this.faults = calm;
  }
}
