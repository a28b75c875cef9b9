<?php
/**
 * Which addresses may be read: those of the newsrooms in the settings.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** Returns the origin of an address, such as `https://news.example:8080`; '' if it is not an address of the web. */
function origin_of( string $address ): string {
	// A control or a backslash could make a browser read another host than PHP does.
	if ( strlen( $address ) > LONGEST_ADDRESS || preg_match( '/[\x00-\x20\x7f\\\\]/', $address ) ) {
		return '';
	}
	$parts = wp_parse_url( $address );
	if ( ! $parts || empty( $parts['host'] ) || ! preg_match( '/^https?$/i', $parts['scheme'] ?? '' ) ) {
		return '';
	}
	// A user name would make another address look like the newsroom's.
	if ( isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
		return '';
	}
	$host = ascii_host( $parts['host'] );
	if ( '' === $host ) {
		return '';
	}
	$scheme  = strtolower( $parts['scheme'] );
	$port    = $parts['port'] ?? null;
	$default = 'https' === $scheme ? 443 : 80;
	return "$scheme://$host" . ( $port && $port !== $default ? ":$port" : '' );
}

/** Returns a host as requests have it: `bücher.example` as `xn--bcher-kva.example`; '' if it has no such form. */
function ascii_host( string $host ): string {
	if ( preg_match( '/^[\w.\[\]:-]+$/', $host ) ) {
		return strtolower( $host );
	}
	try {
		$ascii = \WpOrg\Requests\IdnaEncoder::encode( mb_strtolower( $host ) );
		return preg_match( '/^[a-z\d.-]+$/', $ascii ) ? $ascii : '';
	} catch ( \Exception $invalid ) {
		return '';
	}
}

/**
 * Whether the plugin may read an address: its origin is in the settings. `www.` before the name makes no difference, and
 * a site that is listed with `http:` may have moved to `https:`. The script of the editor has the same rules.
 */
function is_of_newsroom( string $address ): bool {
	$origin = without_www( origin_of( $address ) );
	if ( '' === $origin ) {
		return false;
	}
	$listed = array_map( __NAMESPACE__ . '\without_www', array_filter( (array) settings()['newsrooms'], 'is_string' ) );
	return in_array( $origin, $listed, true ) || in_array( preg_replace( '/^https:/', 'http:', $origin ), $listed, true );
}

function without_www( string $origin ): string {
	return str_replace( '://www.', '://', $origin );
}

/** Returns an address as requests have it: in ASCII, and without its fragment; '' if it cannot be read. */
function readable_address( string $address ): string {
	$address = str_replace( ' ', '%20', trim( strtok( plain_ampersands( $address ), '#' ) ?: '' ) );
	$origin  = origin_of( $address );
	if ( '' === $origin ) {
		return '';
	}
	$rest = preg_replace( '~^[^:]+://[^/?]+~', '', $address );
	return $origin . preg_replace_callback( '/[^\x21-\x7e]/', fn( $byte ) => rawurlencode( $byte[0] ), $rest );
}

/** WordPress writes `&amp;` for `&` into the blocks of authors who may not write HTML, in their addresses too. */
function plain_ampersands( string $address ): string {
	return str_replace( '&amp;', '&', $address );
}

/** Returns an address without what may differ between two addresses of a page: the query and the slash at its end. */
function untailed( string $address ): string {
	return rtrim( strtok( $address, '?#' ) ?: '', '/' );
}
