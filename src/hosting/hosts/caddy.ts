import { ASK_AGAIN, DRAWING_POLICY, FOR_EVER, NEVER_KEPT, OPEN, POLICY, SAFETY } from '../headers.ts';
import { TYPES, typeOf } from '../types.ts';
import * as routes from '../../routes.ts';
import { fileStem, mark, published, roots, spellings, type Host, type Hosted } from './host.ts';

/** Caddy 2.6 and later; gets its certificate by itself. What goes wrong passes `handle_errors`, which knows no header set before. */
export const caddy: Host = {
  id: 'caddy',
  is: 'máy chủ Caddy, tự lo HTTPS',
  files: (hosted) => ({ [fileOf(hosted)]: caddyfile(hosted) }),
  next: (folder, hosted) => [
    'sudo apt-get install caddy',
    `sudo cp ${folder}/${fileOf(hosted)} /etc/caddy/`,
    ...(hosted.name ? ['trong /etc/caddy/Caddyfile: để một dòng “import nep-moi-*.caddy”'] : []),
    'sudo systemctl reload caddy',
    published(hosted),
  ],
};

/** The whole configuration of the server; of a portal with a name, its part of it. */
function fileOf(hosted: Hosted): string {
  return hosted.name ? `${fileStem(hosted)}.caddy` : 'Caddyfile';
}

export function caddyfile(hosted: Hosted): string {
  const { address, base, listen } = hosted;
  const { now, before } = roots(hosted);
  const assets = routes.below(base, routes.assets);
  const safety = `${mark(hosted)}_safety`;
  return `# Do “npm run host -- caddy” viết ra. Chạy lại lệnh khi đổi redirects.yaml.
(${safety}) {
	header {
${Object.entries(SAFETY)
  .map(([name, value]) => `\t\t${name} ${quote(value)}`)
  .join('\n')}
		-Server
	}
}
${listen ?? new URL(address).origin} {
	root * ${quote(now)}
	import ${safety}
	# Hai gạch chéo ở đầu mà được dẫn đi tiếp thì thành địa chỉ của nơi khác; ký tự 0 không có trong tên tệp nào.
	@strange path_regexp (^//|\x00)
	error @strange 404
	header {
		Vary Accept-Encoding
		defer
	}
	header ?Content-Type application/octet-stream
	@drawing path *.svg
	@plain not path *.svg
	header @drawing Content-Security-Policy ${quote(DRAWING_POLICY)}
	header @plain Content-Security-Policy ${quote(POLICY)}
	@assets path ${assets}*
	@others not path ${assets}*
	header @assets Cache-Control ${quote(FOR_EVER)}
	header @others Cache-Control ${quote(ASK_AGAIN)}
	# Ô tìm kiếm của cổng khác đọc được chỉ mục này (shards trong site.yaml của cổng ấy).
	@index path ${routes.below(base, routes.searchIndex)}*
${Object.entries(OPEN)
  .map(([name, value]) => `\theader @index ${name} ${quote(value)}`)
  .join('\n')}
${Object.keys(TYPES)
  .filter((ending) => ending !== 'html')
  .map(
    (ending) =>
      `\t@${ending} path *.${ending}\n\theader @${ending} Content-Type ${quote(typeOf(`a.${ending}`))}`,
  )
  .join('\n')}
	map {path} {nep_moved} {
${spellings(hosted)
  .map(({ from, to }) => `\t\t${quote(from)} ${quote(to)}\n`)
  .join('')}		default ""
	}
	@movedWithBoth expression {nep_moved}.contains("?") && {query} != ""
	@movedWithQuery expression {nep_moved} != "" && {query} != ""
	@moved expression {nep_moved} != ""
	redir @movedWithBoth {nep_moved}&{query} 301
	redir @movedWithQuery {nep_moved}?{query} 301
	redir @moved {nep_moved} 301
	@folder {
		not path */ //*
		file {path}/index.html
	}
	@folderWithQuery {
		not path */ //*
		file {path}/index.html
		expression {query} != ""
	}
	redir @folderWithQuery {path}/?{query} 301
	redir @folder {path}/ 301
	# Trang mở từ trước lần đăng mới vẫn tìm thấy kiểu chữ và mã của nó ở bản trước.
	@before {
		path ${assets}*
		not file {
			root ${quote(now)}
			try_files {path}
		}
	}
	root @before ${quote(before)}
	# Trang chỉ để đọc: hỏi kiểu khác thì từ chối, như nginx và npm run serve.
	@written not method GET HEAD
	error @written 405
${base === '/' ? '' : `\tredir / ${base} 302\n`}	file_server {
		precompressed br gzip
		hide .*
	}
	handle_errors {
		import ${safety}
		header Content-Security-Policy ${quote(POLICY)}
		header Cache-Control ${quote(NEVER_KEPT)}
		@missing expression {http.error.status_code} == 404
		rewrite @missing ${routes.below(base, routes.notFoundFile)}
		@refused expression {http.error.status_code} == 405
		header @refused Allow "GET, HEAD"
		respond @refused 405
		root * ${quote(now)}
		file_server {
			precompressed br gzip
		}
	}
}
`;
}

function quote(text: string): string {
  return `"${text.replaceAll('"', String.raw`\"`)}"`;
}
