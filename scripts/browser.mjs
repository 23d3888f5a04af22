// Finds a Chromium for the tests and the PDF, and installs one where there is none. Prints its path.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isMain, root, run, runNode } from './process.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Path of the Chromium to use, or nothing. CHROME_PATH, when set, is the only candidate. */
export function findBrowser(env = process.env) {
  if (env.CHROME_PATH) return isProgram(env.CHROME_PATH) ? env.CHROME_PATH : undefined;
  return [...onPath(env), ...usualPlaces(env)].find(isProgram);
}

/** Like findBrowser, but installs what is missing, the Japanese font too. Throws an Error that says what to do. */
export async function ensureBrowser() {
  if (process.env.CHROME_PATH && !findBrowser()) {
    throw new Error(
      `CHROME_PATH is ${process.env.CHROME_PATH}, and no program is there. Correct it or unset it.`,
    );
  }
  const missing = [];
  if (!findBrowser() && !(await findDownloaded())) missing.push('chromium');
  if (isDebian() && !hasJapaneseFont()) missing.push('fonts-noto-cjk');
  if (missing.length > 0) await install(missing);
  const browser = findBrowser() ?? (await findDownloaded());
  if (!browser)
    throw new Error('A Chromium was installed, but it cannot be found. Set CHROME_PATH to its program.');
  return browser;
}

async function install(packages) {
  const log = [];
  const asRoot = isDebian() ? becomeRoot() : undefined;
  if (asRoot) {
    process.stderr.write(`browser: installing ${packages.join(' and ')} with apt-get\n`);
    const apt = async (...args) => {
      const [command, ...rest] = [...asRoot, 'apt-get', '-qq', ...args];
      const { code, output } = await run(command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
      if (code !== 0) log.push(output);
      return code === 0;
    };
    await apt('update');
    if (await apt('install', '-y', '--no-install-recommends', ...packages)) return;
  }
  if (packages.includes('chromium')) {
    process.stderr.write('browser: downloading Chromium with playwright-core\n');
    const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
    const { code, output } = await runNode(cli, ['install', 'chromium']);
    if (code !== 0) log.push(output);
    else if (packages.length === 1) return;
  }
  throw new Error(
    `${log.join('')}Not installed: ${packages.join(', ')}. ` +
      (isDebian()
        ? `Run: apt-get install --no-install-recommends ${packages.join(' ')}`
        : 'Install Chromium or Chrome, or set CHROME_PATH to its program.'),
  );
}

/** What to put before a command to run it as root: nothing for root, sudo where it asks no password. */
function becomeRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/** Debian and what descends from it. Ubuntu's chromium is a snap in disguise, which may not start in a container. */
function isDebian() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function hasJapaneseFont() {
  const list = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

async function findDownloaded() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && isProgram(path) ? path : undefined;
}

function onPath(env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  return names.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))));
}

function usualPlaces(env) {
  if (process.platform === 'darwin') {
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) => [
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ]);
  }
  if (process.platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return folders.flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
    ]);
  }
  return [];
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}

if (isMain(import.meta.url)) {
  try {
    process.stdout.write(`${await ensureBrowser()}\n`);
  } catch (error) {
    process.stderr.write(`browser: ${error.message}\n`);
    process.exit(1);
  }
}
