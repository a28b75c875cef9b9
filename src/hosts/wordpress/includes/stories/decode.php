<?php
/**
 * The encoding of an answer. Many newsrooms declare another than they use.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/**
 * Returns an answer in UTF-8. UTF-8 that can be read is UTF-8, whatever the newsroom declares: text in another encoding
 * never looks like it by chance. Then the header counts, then the document, then windows-1252.
 */
function decoded( string $body, string $type ): string {
	if ( 0 === strpos( $body, "\xEF\xBB\xBF" ) ) {
		return mb_scrub( substr( $body, 3 ), 'UTF-8' );
	}
	$marks = array(
		'UTF-16LE' => '/^(?:\xFF\xFE|[^\0]\0)/',
		'UTF-16BE' => '/^(?:\xFE\xFF|\0[^\0])/',
	);
	foreach ( $marks as $encoding => $mark ) {
		if ( preg_match( $mark, $body ) ) {
			return preg_replace( '/^\xEF\xBB\xBF/', '', mb_convert_encoding( $body, 'UTF-8', $encoding ) );
		}
	}
	if ( mb_check_encoding( $body, 'UTF-8' ) && ! preg_match( '/\x1b[$(]/', $body ) ) {
		return $body;
	}
	$start = substr( $body, 0, 1024 );
	$found = array();
	foreach ( array(
		array( '/\bcharset\s*=\s*["\']?([^\s;"\']+)/i', $type ),
		array( '/^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["\']([^"\']+)/', $start ),
		array( '/<meta\b[^>]*?\bcharset\s*=\s*["\']?\s*([^\s;"\'\/>]+)/i', $start ),
	) as list( $pattern, $text ) ) {
		if ( preg_match( $pattern, $text, $label ) ) {
			$found[] = strtolower( $label[1] );
		}
	}
	// Few bytes may be broken, as where a text was cut.
	$text   = mb_scrub( $body, 'UTF-8' );
	$beyond = preg_match_all( '/[^\x00-\x7f]/u', $text );
	$lost   = substr_count( $text, '?' ) - substr_count( $body, '?' ) + substr_count( $text, "\u{FFFD}" );
	if ( 2 * $lost < $beyond + $lost && ! preg_match( '/\x1b[$(]/', $body ) ) {
		return $text;
	}
	foreach ( array_diff( $found, array( 'utf-8', 'utf8' ) ) as $label ) {
		$text = converted( $body, $label );
		if ( '' !== $text ) {
			return $text;
		}
	}
	return converted( $body, 'windows-1252' );
}

/** Returns a text from an encoding in UTF-8; '' if the encoding is not known. */
function converted( string $body, string $label ): string {
	// As browsers do, because so many pages declare one and are in the other.
	$names = array(
		'iso-8859-1' => 'windows-1252',
		'iso8859-1'  => 'windows-1252',
		'latin1'     => 'windows-1252',
		'us-ascii'   => 'windows-1252',
		'ascii'      => 'windows-1252',
		'iso-8859-9' => 'windows-1254',
		'shift_jis'  => 'cp932',
		'shift-jis'  => 'cp932',
		'x-sjis'     => 'cp932',
		'gb2312'     => 'gb18030',
		'gbk'        => 'gb18030',
		'euc-kr'     => 'uhc',
		'ks_c_5601-1987' => 'uhc',
		'big5-hkscs' => 'big5',
	);
	$label = $names[ $label ] ?? $label;
	if ( 'windows-1252' === $label ) {
		return mb_convert_encoding( $body, 'UTF-8', 'Windows-1252' );
	}
	if ( in_array( $label, array_map( 'strtolower', mb_list_encodings() ), true ) || in_array( $label, array( 'cp932', 'gb18030' ), true ) ) {
		return mb_convert_encoding( $body, 'UTF-8', $label );
	}
	// `iconv` knows other encodings. Its notice about a byte that it cannot read belongs in no page.
	$text = function_exists( 'iconv' ) ? @iconv( $label, 'UTF-8//IGNORE', $body ) : false;
	return is_string( $text ) ? $text : '';
}
