import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SaxesParser } from 'saxes';
import { parse } from 'yaml';
import type { Hosted } from '../../../src/hosting/hosts/host.ts';
import { faultsOf } from '../../../src/hosting/hosts/faults.ts';
import { hosts } from '../../../src/hosting/hosts/index.ts';
import { publish, releases, rollBack, shownRelease } from '../../../src/hosting/publish.ts';

const HOSTED: Hosted = {
  base: '/cvd/',
  address: 'https://vi-du.vn',
  www: '/srv/nep-moi/www',
  moved: [{ from: '/cam-nang/', to: '/so-tay/' }],
};
const filesOf = (id: string, other: Partial<Hosted> = {}): Record<string, string> =>
  hosts.find((host) => host.id === id)!.files({ ...HOSTED, ...other });

const room = mkdtempSync(join(tmpdir(), 'written-'));
afterAll(() => rmSync(room, { recursive: true }));

describe('what is written for hosts that cannot be started here', () => {
  test('workflows of forges are YAML, build with the folder the forge tells, and publish what was built', () => {
    const github = parse(filesOf('github')['.github/workflows/publish.yml']!) as {
      jobs: { build: { steps: { run?: string; env?: object; with?: { path?: string } }[] } };
    };
    const { steps } = github.jobs.build;
    expect(steps.find(({ run }) => run === 'npm run build')?.env).toEqual({
      PORTAL_BASE: '${{ steps.pages.outputs.base_path }}',
    });
    expect(steps.at(-1)?.with?.path).toBe('dist');
    const gitlab = parse(filesOf('gitlab')['.gitlab-ci.yml']!) as {
      pages: { script: string[]; artifacts: object };
    };
    expect(gitlab.pages.script.join('\n')).toContain('npm run build -- --out public --compress');
    expect(gitlab.pages.script).toContain('rm -f "public/cam-nang/index.html"');
    expect(gitlab.pages.artifacts).toEqual({ paths: ['public'] });
  });

  test('scripts of a machine of one’s own are sound, and its parts call each other by their names', () => {
    const files = filesOf('systemd');
    for (const [name, text] of Object.entries(files).filter(([file]) => file.endsWith('.sh'))) {
      writeFileSync(join(room, name), text);
      expect([name, spawnSync('sh', ['-n', join(room, name)]).status]).toEqual([name, 0]);
    }
    expect(files['nep-moi.service']).toContain('OnFailure=nep-moi-alert@%n.service');
    expect(files['nep-moi-nightly.sh']).toContain("PORTAL_BASE='/cvd/'");
    expect(files['nep-moi-nightly.sh']).toContain("publish -- --to '/srv/nep-moi/www'");
  });

  test('two portals on one machine share no file, no user and no folder', () => {
    for (const id of ['nginx', 'caddy', 'systemd']) {
      const [one, other] = ['gieng', 'suoi'].map((name) =>
        filesOf(id, { name, www: `/srv/nep-moi-${name}/www` }),
      );
      expect(Object.keys(one!).filter((file) => file in other!)).toEqual([]);
      expect(Object.values(other!).join('')).not.toMatch(/gieng|\/srv\/nep-moi\//);
    }
  });

  test('an operator who cannot be told stops no build: what is built is published all the same', () => {
    writeFileSync(join(room, 'deaf.sh'), filesOf('systemd')['nep-moi-alert.sh']!);
    const bin = join(room, 'deaf-bin');
    mkdirSync(bin);
    for (const name of ['mail', 'logger'])
      writeFileSync(join(bin, name), '#!/bin/sh\nexit 75\n', { mode: 0o755 });
    const { status } = spawnSync('sh', [join(room, 'deaf.sh'), 'số liệu cũ'], {
      env: { PATH: `${bin}:${process.env['PATH']}`, OPERATOR_MAIL: 'a@vi-du.vn' },
    });
    expect(status).toBe(0);
  });

  test('the word to the operator goes to the log of the machine, and by mail where there is an address', () => {
    const bin = join(room, 'bin');
    mkdirSync(bin);
    for (const name of ['mail', 'logger'])
      writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $*" >> ${room}/said\ncat >> ${room}/said\n`, {
        mode: 0o755,
      });
    writeFileSync(join(room, 'alert.sh'), filesOf('systemd')['nep-moi-alert.sh']!);
    const tell = (mail: string): void =>
      void spawnSync('sh', [join(room, 'alert.sh'), 'số liệu cũ'], {
        input: '',
        env: { PATH: `${bin}:${process.env['PATH']}`, OPERATOR_MAIL: mail },
      });
    tell('');
    expect(readFileSync(join(room, 'said'), 'utf8')).toBe(
      'logger -t nep-moi -p user.warning -- số liệu cũ\n',
    );
    tell('a@vi-du.vn');
    expect(readFileSync(join(room, 'said'), 'utf8')).toContain(
      'mail -s Cổng thông tin cần xem a@vi-du.vn\nsố liệu cũ\n',
    );
  });

  test('hosts of folders name the sub-folder in every rule, and move old addresses for good', () => {
    const netlify = filesOf('netlify')['netlify.toml']!;
    expect(netlify).toContain('PORTAL_BASE = "/cvd/"');
    expect(netlify).toContain('for = "/cvd/assets/*"');
    expect(netlify).toContain('from = "/cvd/cam-nang/"\nto = "/cvd/so-tay/"\nstatus = 301\nforce = true');
    const { _headers: headers, _redirects: redirects } = filesOf('cloudflare') as {
      _headers: string;
      _redirects: string;
    };
    const { next } = hosts.find(({ id }) => id === 'cloudflare')!;
    expect(next('hosting/cloudflare', { ...HOSTED, base: '/' })[1]).toContain(
      'npm run build && cp hosting/cloudflare/_* dist/;',
    );
    expect(redirects).toBe('/cvd/cam-nang /cvd/so-tay/ 301\n/cvd/cam-nang/ /cvd/so-tay/ 301\n');
    expect(headers).toContain(
      '/cvd/assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n',
    );
    expect(headers).toContain('/cvd/*.ics\n  Content-Type: text/calendar; charset=utf-8\n');
  });

  test('an image holds the site where its server looks for it', () => {
    for (const [base, place] of [
      ['/', '/srv/www/current'],
      ['/cvd/', '/srv/www/site/cvd'],
    ] as const) {
      const files = filesOf('docker', { base });
      // The generator of a portal may be a file of the project: it has to be there when packages are installed.
      expect(files['Dockerfile']!.indexOf('COPY . .')).toBeLessThan(
        files['Dockerfile']!.indexOf('RUN npm ci'),
      );
      expect(files['Dockerfile']).toContain(`COPY --from=build /portal/dist ${place}\n`);
      expect(`${place}/`).toContain(/root \* "([^"]+)"/.exec(files['hosting/Caddyfile']!)![1]!);
    }
  });
});

describe('what is written for Apache and IIS', () => {
  const MOVED = [{ from: '/cam-nang/', to: '/so-sanh/?a=1&b=2' }];

  test('.htaccess asks for every module before it uses it: where one is missing, pages are shown all the same', () => {
    const { '.htaccess': htaccess } = filesOf('apache') as { '.htaccess': string };
    const lines = htaccess.split('\n').map((line) => line.trim());
    const open: string[] = [];
    for (const line of lines) {
      const module = /^<IfModule (\w+)\.c>/.exec(line)?.[1];
      if (module) open.push(module);
      if (line === '</IfModule>') open.pop();
      const needs = /^(?:Header|Rewrite|Add(?:Type|Charset|Encoding)|Remove)/.exec(line)?.[0];
      const owner = !needs
        ? ''
        : needs === 'Header'
          ? 'mod_headers'
          : needs === 'Rewrite'
            ? 'mod_rewrite'
            : 'mod_mime';
      expect([line, owner === '' || open.includes(owner)]).toEqual([line, true]);
      // These need more rights than a house of shared hosting must give; without them every page would be a fault of the server.
      expect(line).not.toMatch(/^(?:Options|AuthType|Require|DirectoryIndex|SetHandler)\b/);
    }
    expect(open).toEqual([]);
  });

  test('web.config is XML that names nothing twice: IIS would answer every page with a fault', () => {
    const config = filesOf('iis', { moved: MOVED })['web.config']!;
    const seen: string[] = [];
    let depth = 0;
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      depth++;
      const ending = (attributes as Record<string, string>)['fileExtension'];
      if (ending) seen.push(`${name} ${ending}`);
    });
    parser.on('closetag', () => depth--);
    parser.write(config).close();
    expect(depth).toBe(0);
    expect(new Set(seen).size).toBe(seen.length);
    for (const ending of [
      'webmanifest',
      'ssml',
      'ics',
      'avif',
      'pf_fragment',
      'pf_index',
      'pf_meta',
      'pagefind',
    ])
      expect(seen).toContain(`mimeMap .${ending}`);
    for (const each of seen.filter((one) => one.startsWith('mimeMap')))
      expect(seen.indexOf(each.replace('mimeMap', 'remove'))).toBe(seen.indexOf(each) - 1);
    expect(config).toContain('path="cvd\\404.html" responseMode="File"');
    expect(config).toContain('<location path="cam-nang">');
    expect(config).toContain('destination="/cvd/so-sanh/?a=1&amp;b=2"');
  });
});

test('what a server would read otherwise than it was meant is refused with words', () => {
  const nginx = hosts.find(({ id }) => id === 'nginx')!;
  const faults = (other: Partial<Hosted>, host = nginx): string[] =>
    faultsOf({ ...HOSTED, ...other }, host).map(({ file }) => file);
  for (const listen of [
    '80',
    '443 ssl',
    '127.0.0.1:8080',
    '[::1]:8080',
    'https://vi-du.vn',
    'http://cổng.vn:81',
    ':8080',
  ])
    expect([listen, faults({ listen })]).toEqual([listen, []]);
  for (const listen of ['99999', '127.0.0.1:99999', '80; } evil {', '80\nserver_name x', '', '$x'])
    expect([listen, faults({ listen })]).toEqual([listen, ['--listen']]);
  expect(faults({ www: '/srv/Cổng thông tin #1 (100%)/www' })).toEqual([]);
  for (const www of ['/srv/a"b', '/srv/a$b', '/srv/{b}', '/srv/a\\b', "/srv/o'b"])
    expect([www, faults({ www })]).toEqual([www, ['--www']]);
  expect(faults({ name: 'Suối' })).toEqual(['--name']);
  expect(faults({ inside: true })).toEqual([]);
  expect(faults({ inside: true, base: '/' })).toEqual(['--inside']);
  expect(
    faults(
      { inside: true },
      hosts.find(({ id }) => id === 'caddy')!,
    ),
  ).toEqual(['--inside']);
});

describe('publishing', () => {
  const www = join(room, 'www');
  const site = join(room, 'site');
  beforeAll(() => {
    mkdirSync(site);
    for (const file of ['index.html', '404.html']) writeFileSync(join(site, file), file);
    for (let day = 1; day <= 8; day++) publish(site, www, `2026-01-0${day}`, '/cvd/');
  });

  test('shows the newest, keeps five to go back to, and stands below the folder of the portal', () => {
    expect(shownRelease(www)).toBe('2026-01-08');
    expect(releases(www)).toEqual(['2026-01-04', '2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08']);
    expect(readlinkSync(join(www, 'current.before'))).toBe('releases/2026-01-07');
    expect(readFileSync(join(www, 'site/cvd/index.html'), 'utf8')).toBe('index.html');
  });

  test('a link to a site on another disk is published as what it holds: a later build there changes nothing here', () => {
    const [elsewhere, link, to] = ['elsewhere', 'dist-link', 'www-link'].map((name) => join(room, name));
    mkdirSync(elsewhere!);
    for (const file of ['index.html', '404.html']) writeFileSync(join(elsewhere!, file), 'bản một');
    symlinkSync(elsewhere!, link!);
    publish(link!, to!, 'r1');
    writeFileSync(join(elsewhere!, 'index.html'), 'bản hai');
    expect(readFileSync(join(to!, 'current/index.html'), 'utf8')).toBe('bản một');
    expect(() => publish(elsewhere!, join(elsewhere!, 'www'), 'r1')).toThrow('trong chính bản đã dựng');
    expect(() => publish(link!, join(link!, 'www'), 'r1')).toThrow('trong chính bản đã dựng');
  });

  test('a server of another name reads what is published, though it was built where others may read nothing', () => {
    const [closed, to] = [join(room, 'closed'), join(room, 'www-closed')];
    mkdirSync(join(closed, 'so-tay'), { recursive: true });
    for (const file of ['index.html', '404.html', 'so-tay/index.html'])
      writeFileSync(join(closed, file), file, { mode: 0o600 });
    for (const folder of ['.', 'so-tay']) chmodSync(join(closed, folder), 0o700);
    publish(closed, to, 'r1');
    const mode = (path: string): number => statSync(join(to, 'current', path)).mode & 0o777;
    expect([mode('.'), mode('so-tay'), mode('so-tay/index.html')].map((bits) => bits.toString(8))).toEqual([
      '755',
      '755',
      '644',
    ]);
    expect(statSync(join(closed, 'index.html')).mode & 0o777).toBe(0o600);
  });

  test('the way to it is open too, however closed whoever publishes makes his folders', () => {
    const way = join(room, 'way');
    // A test runs in a thread, which may not change its mask: whoever publishes is another process.
    const { status } = spawnSync(
      'sh',
      ['-c', 'umask 077 && exec "$@"', '-', process.execPath, '--input-type=module', '-e',
        `import { publish } from '${new URL('../../../src/hosting/publish.ts', import.meta.url).href}'; publish(${JSON.stringify(site)}, ${JSON.stringify(join(way, 'to/www'))}, 'r1', '/tinh/cvd/');`],
    ); // prettier-ignore
    expect(status).toBe(0);
    for (const folder of ['.', 'to', 'to/www', 'to/www/releases', 'to/www/site', 'to/www/site/tinh'])
      expect([folder, (statSync(join(way, folder)).mode & 0o777).toString(8)]).toEqual([folder, '755']);
  });

  test('a release of which only a part is left is passed over on the way back, and refused by its name', () => {
    const to = join(room, 'www-part');
    for (const name of ['r1', 'r2', 'r3']) publish(site, to, name);
    rmSync(join(to, 'releases/r2/index.html'));
    expect(() => rollBack(to, 'r2')).toThrow('không còn nguyên');
    expect(rollBack(to)).toBe('r1');
  });

  test('goes back one by one, or to the one that is named; further than the first there is nothing', () => {
    expect(rollBack(www)).toBe('2026-01-07');
    expect(rollBack(www, '2026-01-04')).toBe('2026-01-04');
    expect(() => rollBack(www)).toThrow('không có bản đăng nào cũ hơn');
    expect(() => rollBack(www, '2025-12-31')).toThrow('không có bản đăng này');
    expect(shownRelease(www)).toBe('2026-01-04');
  });

  test('a clock that runs behind publishes nothing: there would be no way back to what is shown', () => {
    const to = join(room, 'www-clock');
    publish(site, to, '2026-01-09-1767916800000');
    expect(() => publish(site, to, '1970-01-01-60000')).toThrow(
      /đồng hồ của máy chạy sai[\s\S]*npm run rollback/u,
    );
    expect([shownRelease(to), releases(to).length]).toEqual(['2026-01-09-1767916800000', 1]);
  });

  test('the content folder takes no published site', () => {
    mkdirSync(join(room, 'noi-dung'));
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/publish.ts', '--to', join(room, 'noi-dung/www')],
      { encoding: 'utf8', env: { ...process.env, PORTAL_CONTENT: join(room, 'noi-dung') } },
    );
    expect([status, stderr]).toEqual([1, expect.stringContaining('nơi đăng nằm trong thư mục nội dung')]);
    expect(readdirSync(join(room, 'noi-dung'))).toEqual([]);
  });

  test('takes nothing that is no site, and no folder that it did not make', () => {
    expect(() => publish(room, www, '2026-01-09')).toThrow('đây không phải một bản đã dựng');
    mkdirSync(join(room, 'other/current'), { recursive: true });
    expect(() => publish(site, join(room, 'other'), '2026-01-09')).toThrow(
      'đây phải là liên kết do lệnh publish',
    );
    mkdirSync(join(room, 'papers'));
    writeFileSync(join(room, 'papers/luong.xlsx'), 'x');
    expect(() => publish(site, join(room, 'papers'), '2026-01-09')).toThrow('có thứ khác: luong.xlsx');
    expect(() => publish(site, site, '2026-01-09')).toThrow('có thứ khác: 404.html, index.html');
    expect(() => publish(site, join(room, 'papers/luong.xlsx'), '2026-01-09')).toThrow('đây là một tệp');
    expect(shownRelease(www)).toBe('2026-01-04');
  });
});

test('“npm run host” writes where it is told, and does not write over what somebody changed', () => {
  const out = join(room, 'hosting');
  const run = (...args: string[]): { code: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/host.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, PORTAL_CONTENT: 'tests/sites/nuoc-sach' },
    });
    return { code: status, said: stdout + stderr };
  };
  const written = run('nginx', '--out', out);
  expect(written.code, written.said).toBe(0);
  expect(written.said).toContain('sudo nginx -t');
  expect(readFileSync(join(out, 'nep-moi-moved.map'), 'utf8')).toContain('"/cam-nang-cu" "/so-tay/";');
  expect(run('nginx', '--out', out).code).toBe(0);
  writeFileSync(join(out, 'nep-moi.conf'), '# sửa tay');
  const refused = run('nginx', '--out', out);
  expect([refused.code, refused.said.includes('thêm --force')]).toEqual([1, true]);
  expect(readFileSync(join(out, 'nep-moi.conf'), 'utf8')).toBe('# sửa tay');
  expect(run('heroku').said).toContain('viết một trong: nginx, caddy');
});
