import { escapeHtml } from '../../html/escape.ts';
import { DRAWING_POLICY, OPEN, POLICY, SAFETY } from '../headers.ts';
import { INDEX_PARTS, TYPES, typeOf } from '../types.ts';
import * as routes from '../../routes.ts';
import { type Host, type Hosted } from './host.ts';

/**
 * IIS 8 and later, one file in the folder of the portal, by what Microsoft documents (`system.webServer`); no module beyond those of Windows. It
 * answers 404 to a file whose ending it does not know, and 500 to every page where its lists name a thing twice: each is removed first.
 */
export const iis: Host = {
  id: 'iis',
  is: 'máy chủ Windows (IIS)',
  files: (hosted) => ({ 'web.config': webConfig(hosted) }),
  next: (folder, { base }) => [
    `npm run build${base === '/' ? '' : ` (với PORTAL_BASE=${base})`}`,
    `chép mọi thứ trong dist/ và tệp ${folder}/web.config vào ${base === '/' ? 'thư mục gốc của trang' : `thư mục ${base} của trang`}`,
    'chép đè khi trang đang chạy: tệp trong assets/ và pagefind/ trước, tệp .html sau cùng; thư mục assets/ cũ để lại vài ngày rồi mới xóa',
    'mở thử một trang, một địa chỉ không có (phải thấy trang “Không có trang này”), và ô tìm kiếm',
  ],
};

function webConfig(hosted: Hosted): string {
  const { base, moved } = hosted;
  const types = [...Object.keys(TYPES), ...INDEX_PARTS].map((ending) => [ending, typeOf(`a.${ending}`)]);
  const errorPage = routes.below(base, routes.notFoundFile).slice(1).replaceAll('/', '\\');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Do “npm run host iis” viết ra; đặt trong thư mục của cổng, cạnh index.html. Chạy lại lệnh khi đổi redirects.yaml. -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
${types
  .map(
    ([ending, type]) =>
      `      <remove fileExtension=".${ending}" />\n      <mimeMap fileExtension=".${ending}" mimeType="${escapeHtml(type!)}" />\n`,
  )
  .join('')}    </staticContent>
    <httpErrors errorMode="Custom" existingResponse="Replace">
      <remove statusCode="404" subStatusCode="-1" />
      <error statusCode="404" subStatusCode="-1" path="${escapeHtml(errorPage)}" responseMode="File" />
    </httpErrors>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${Object.entries({ ...SAFETY, 'Content-Security-Policy': POLICY })
  .map(([name, value]) => header(name, value, '        '))
  .join('')}      </customHeaders>
    </httpProtocol>
    <urlCompression doStaticCompression="true" />
    <security>
      <!-- Tên tệp kèm có dấu cộng thì IIS vốn từ chối. -->
      <requestFiltering allowDoubleEscaping="true">
        <hiddenSegments>
          <remove segment=".git" />
          <add segment=".git" />
        </hiddenSegments>
      </requestFiltering>
    </security>
  </system.webServer>
${place(
  routes.assets,
  `    <staticContent>
      <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
    </staticContent>
`,
)}${place(
    routes.searchIndex,
    `    <!-- Ô tìm kiếm của cổng khác đọc được chỉ mục này. -->
    <httpProtocol>
      <customHeaders>
${Object.entries(OPEN)
  .map(([name, value]) => header(name, value, '        '))
  .join('')}      </customHeaders>
    </httpProtocol>
`,
  )}${place(
    routes.icon,
    `    <httpProtocol>
      <customHeaders>
${header('Content-Security-Policy', DRAWING_POLICY, '        ')}      </customHeaders>
    </httpProtocol>
`,
  )}${moved
    .map(({ from, to }) =>
      place(
        from,
        `    <httpRedirect enabled="true" destination="${escapeHtml(base.slice(0, -1) + to)}" exactDestination="true" httpResponseStatus="Permanent" />\n`,
      ),
    )
    .join('')}</configuration>
`;
}

/** What holds for one file or folder below the portal. */
function place(path: string, what: string): string {
  return `  <location path="${escapeHtml(path.replaceAll(/^\/|\/$/g, ''))}">
  <system.webServer>
${what}  </system.webServer>
  </location>
`;
}

function header(name: string, value: string, indent: string): string {
  return `${indent}<remove name="${name}" />\n${indent}<add name="${name}" value="${escapeHtml(value)}" />\n`;
}
