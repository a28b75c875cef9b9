<?php
/**
 * The functions of PHP's extension mbstring that this plugin uses, for a server that lacks it. WordPress has its own for
 * `mb_strlen` and `mb_substr`. PHP looks for a function in this namespace first.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

if ( ! \function_exists( 'mb_scrub' ) ) {
	function mb_scrub( string $text ): string {
		// PHP reports each broken letter.
		return @wp_check_invalid_utf8( $text, true );
	}

	function mb_check_encoding( string $text ): bool {
		return 1 === preg_match( '//u', $text );
	}

	function mb_convert_encoding( string $text, string $to, string $from ): string {
		$converted = \function_exists( 'iconv' ) ? @iconv( $from, "$to//IGNORE", $text ) : false;
		return false === $converted ? $text : $converted;
	}

	/** Without mbstring, `iconv` is tried. */
	function mb_list_encodings(): array {
		return array();
	}

	function mb_strtolower( string $text ): string {
		return strtolower( $text );
	}

	function mb_strcut( string $text, int $start, int $length ): string {
		return mb_scrub( substr( $text, $start, $length ) );
	}
}
