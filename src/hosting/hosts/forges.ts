import { TEXT_ENDINGS } from '../types.ts';
import { type Host, type Hosted } from './host.ts';

/** GitHub Pages: built each night and at each change. It knows no headers and no redirects of ours: pages at old addresses lead on. */
export const github: Host = {
  id: 'github',
  is: 'GitHub Pages',
  files: () => ({ '.github/workflows/publish.yml': GITHUB }),
  next: (folder) => [
    `chép ${folder}/.github vào cạnh package.json, commit`,
    'trên GitHub: Settings → Pages → Source: GitHub Actions; lần dựng hỏng thì GitHub gửi thư cho người commit',
  ],
};

/** GitLab Pages: as GitHub, but it reads `_redirects` where no page stands in the way. */
export const gitlab: Host = {
  id: 'gitlab',
  is: 'GitLab Pages',
  files: (hosted) => ({ '.gitlab-ci.yml': gitlabCi(hosted) }),
  next: (folder) => [
    `chép ${folder}/.gitlab-ci.yml vào cạnh package.json, commit`,
    'dựng mỗi đêm: Build → Pipeline schedules, 30 2 * * *, múi giờ Asia/Ho_Chi_Minh',
  ],
};

const GITHUB = `# Do “npm run host -- github” viết ra.
name: publish
on:
  push: { branches: [main] }
  schedule: [{ cron: '30 19 * * *' }] # 02:30 ở Việt Nam
  workflow_dispatch:
permissions: { contents: read, pages: write, id-token: write }
concurrency: { group: pages, cancel-in-progress: false }
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 24, cache: npm }
      - id: pages
        uses: actions/configure-pages@v5
      - run: npm ci
      - run: npm run build
        env:
          PORTAL_BASE: \${{ steps.pages.outputs.base_path }}
      - uses: actions/upload-pages-artifact@v3
        with: { path: dist }
  publish:
    needs: build
    runs-on: ubuntu-latest
    environment: { name: github-pages, url: '\${{ steps.out.outputs.page_url }}' }
    steps:
      - id: out
        uses: actions/deploy-pages@v4
`;

function gitlabCi({ moved }: Hosted): string {
  const redirects = moved.flatMap(({ from, to }) => [
    // The page that leads on would win over the rule.
    `    - rm -f "public${from}index.html"`,
    `    - echo "\${BASE%/}${from} \${BASE%/}${to} 301" >> public/_redirects`,
  ]);
  return `# Do “npm run host -- gitlab” viết ra. Chạy lại lệnh khi đổi redirects.yaml.
image: node:24-bookworm-slim
pages:
  stage: deploy
  cache: { key: { files: [package-lock.json] }, paths: [.npm/] }
  script:
    - npm ci --cache .npm --prefer-offline
    - export BASE="$(node -p 'new URL(process.env.CI_PAGES_URL).pathname')"
    - PORTAL_BASE="$BASE" npm run build -- --out public --compress
${redirects.map((line) => `${line}\n`).join('')}  artifacts: { paths: [public] } # ${TEXT_ENDINGS.length} loại tệp chữ có bản .gz và .br đi kèm
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;
}
