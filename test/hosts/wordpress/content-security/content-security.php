<?php
/**
 * Sends the pages for readers with a content security policy, if the address has `?styles=…`: scripts of the site and
 * the inline scripts of WordPress by their hashes, and those styles.
 */

if ( isset( $_GET['styles'] ) ) {
	$styles = wp_unslash( $_GET['styles'] );
	ob_start(
		function ( $html ) use ( $styles ) {
			preg_match_all( '~<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>~s', $html, $scripts );
			$hashes = array_map( fn( $text ) => "'sha256-" . base64_encode( hash( 'sha256', $text, true ) ) . "'", $scripts[1] );
			$policy = "default-src 'self'; script-src 'self' " . implode( ' ', array_unique( $hashes ) ) . "; style-src $styles; img-src *";
			header( "Content-Security-Policy: $policy" );
			return $html;
		}
	);
}
