<?php
/**
 * Lets WordPress read the servers of a test. WordPress's functions for addresses of strangers (`wp_safe_remote_get`) refuse this machine, and
 * any port but 80, 443 and 8080. The test names its servers in SITE_READS, as host:port with commas between them.
 */

/** @return string[] */
function servers_of_the_test(): array {
	return explode( ',', (string) getenv( 'SITE_READS' ) );
}

add_filter(
	'http_request_host_is_external',
	fn( $is_external, $host, $url ) => $is_external || in_array( $host . ':' . parse_url( $url, PHP_URL_PORT ), servers_of_the_test(), true ),
	10,
	3
);

add_filter(
	'http_allowed_safe_ports',
	function ( $ports, $host ) {
		foreach ( servers_of_the_test() as $server ) {
			if ( str_starts_with( $server, "$host:" ) ) {
				$ports[] = (int) substr( $server, strlen( $host ) + 1 );
			}
		}
		return $ports;
	},
	10,
	2
);
