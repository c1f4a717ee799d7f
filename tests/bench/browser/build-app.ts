// The app as it is delivered: what a bench in the browser loads.
import { spawnSync } from 'node:child_process';

export function buildApp(): void {
  const { status, stderr } = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn']);
  if (status !== 0) throw new Error(`the app could not be built: ${stderr.toString().slice(-2000)}`);
}
