import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { guideFile } from './guide.js';
import { linkPackages, newsroom, run, siteFolder, succeed } from './newsroom.js';

/** A newsroom's repository: an article with its document, and Sidelight in its packages. */
export class Repository {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** @param files those of the guide that it has */
  static async make(...files: readonly string[]): Promise<Repository> {
    const repository = new Repository(await mkdtemp(path.join(tmpdir(), 'sidelight-repository-')));
    const { folder } = repository;
    await cp(siteFolder('newsroom'), folder, { recursive: true });
    await cp(newsroom, folder, { recursive: true, filter: (from) => !from.includes('node_modules') });
    await repository.write('.gitignore', 'node_modules/\n');
    for (const file of files) await repository.write(file, guideFile(file));
    await linkPackages(folder, 'sidelight');
    await repository.git('init', '--quiet', '--initial-branch=main');
    return repository;
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  async write(file: string, text: string): Promise<void> {
    await mkdir(path.dirname(path.join(this.folder, file)), { recursive: true });
    await writeFile(path.join(this.folder, file), text);
  }

  /** Replaces words that have to be in a file. */
  async edit(file: string, words: string, others: string): Promise<void> {
    const text = await readFile(path.join(this.folder, file), 'utf8');
    if (!text.includes(words)) throw new Error(`${file} has no “${words}”`);
    await this.write(file, text.replace(words, others));
  }

  /** Git, which has to succeed. */
  git(...args: readonly string[]): Promise<string> {
    return succeed(this.folder, 'git', ...args);
  }

  /** Stages files, all where none is named, and commits what is staged. */
  async commit(...files: readonly string[]): ReturnType<typeof run> {
    await this.git('add', '--', ...(files.length > 0 ? files : ['.']));
    return run(this.folder, 'git', 'commit', '--quiet', '--message', 'An edit');
  }
}
