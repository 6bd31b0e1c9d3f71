import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { serve } from '../../scripts/serve.mjs';

/** Builds the app as another version: no script or style has a name of the one in `dist`. */
export function buildAnother(folder: string): string {
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--logLevel', 'error'],
    { env: { ...process.env, BUILD_MARK: 'another' }, stdio: 'pipe' },
  );
  return folder;
}

export interface Deployment {
  readonly address: string;
  /** Puts another build in the place of the one served. */
  readonly deploy: (folder: string) => void;
  readonly close: () => void;
}

/** A server of its own, whose files may change. */
export async function startDeployment(folder: string, build: string): Promise<Deployment> {
  const deploy = (from: string) => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(from, folder, { recursive: true });
  };
  deploy(build);
  const { address, close } = await serve({ root: folder, port: 4310, strict: false });
  return { address, deploy, close };
}
