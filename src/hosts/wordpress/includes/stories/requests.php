<?php
/**
 * Requests to newsrooms, by WordPress's own safe functions.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** How many seconds a newsroom has for its answer, with all redirects. */
const PATIENCE = 5;

/** How many bytes of an answer are read. */
const LARGEST_ANSWER = 4 * MB_IN_BYTES;

/**
 * Requests an address, and follows redirects within the newsrooms of the settings.
 *
 * @param array $tags of the last answer: `address`, `etag` and `modified`
 * @return array{status: string, body?: string, type?: string, address?: string, fresh?: int, tags?: array} `status` is
 *   `ok`; `same` if nothing has changed; `gone` if the newsroom has removed the page for good; `missing` if there is no
 *   page now; `elsewhere` if it is at `address`, which is of no newsroom of the settings; `failed`
 */
function request( string $address, array $tags = array() ): array {
	$end     = microtime( true ) + PATIENCE;
	$is_deep = ! is_home( $address );
	for ( $turn = 0; $turn < 4; $turn++ ) {
		$left = $end - microtime( true );
		if ( ! is_of_newsroom( $address ) ) {
			return array(
				'status'  => 'elsewhere',
				'address' => $address,
			);
		}
		if ( $left < 0.1 ) {
			return array( 'status' => 'failed' );
		}
		$headers = array( 'Accept' => 'text/html, application/json, application/feed+json, application/rss+xml, application/atom+xml, */*;q=0.1' );
		if ( ( $tags['address'] ?? '' ) === $address ) {
			$headers += array_filter(
				array(
					'If-None-Match'     => $tags['etag'] ?? '',
					'If-Modified-Since' => $tags['modified'] ?? '',
				)
			);
		}
		$response = wp_safe_remote_get(
			$address,
			array(
				'timeout'             => $left,
				// WordPress would follow a redirect to any site.
				'redirection'         => 0,
				'limit_response_size' => LARGEST_ANSWER,
				'headers'             => $headers,
			)
		);
		$status   = (int) wp_remote_retrieve_response_code( $response );
		$header   = function ( string $name ) use ( $response ): string {
			$value = wp_remote_retrieve_header( $response, $name );
			return is_array( $value ) ? (string) end( $value ) : (string) $value;
		};
		if ( in_array( $status, array( 301, 302, 303, 307, 308 ), true ) && '' !== $header( 'location' ) ) {
			$address = readable_address( \WP_Http::make_absolute_url( $header( 'location' ), $address ) );
			// Many newsrooms send the readers of a removed story to the front page.
			if ( $is_deep && is_of_newsroom( $address ) && is_home( $address ) ) {
				return array( 'status' => 'missing' );
			}
			continue;
		}
		$results = array(
			200 => 'ok',
			304 => 'same',
			404 => 'missing',
			410 => 'gone',
		);
		return array(
			'status'  => $results[ $status ] ?? 'failed',
			'body'    => 200 === $status ? wp_remote_retrieve_body( $response ) : '',
			'type'    => $header( 'content-type' ),
			'address' => $address,
			'fresh'   => preg_match( '/\bmax-age\s*=\s*"?(\d{1,9})/i', $header( 'cache-control' ), $age ) ? (int) $age[1] : FRESH,
			'tags'    => array(
				'address'  => $address,
				'etag'     => substr( $header( 'etag' ), 0, 200 ),
				'modified' => substr( $header( 'last-modified' ), 0, 100 ),
			),
		);
	}
	return array( 'status' => 'failed' );
}

/** Whether an address is a front page. */
function is_home( string $address ): bool {
	return '' !== $address && in_array( wp_parse_url( $address, PHP_URL_PATH ), array( null, '', '/' ), true ) && ! wp_parse_url( $address, PHP_URL_QUERY );
}
