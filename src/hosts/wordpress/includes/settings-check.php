<?php
/**
 * Checks the settings before WordPress stores them: from the settings page, from an imported file, from the editor and
 * from any other code. A value that cannot be used is refused, and the earlier value stays.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** The most newsrooms in the list, and the most bytes that it may have. */
const MOST_NEWSROOMS = 200;
const LONGEST_LIST   = 20000;

/** The most letters of a name. */
const LONGEST_TEXT = 100;

add_action( 'init', __NAMESPACE__ . '\register_settings' );

function register_settings(): void {
	register_setting(
		'standfirst',
		SETTINGS,
		array(
			'type'              => 'object',
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_settings',
		)
	);
}

/** Returns settings that can be stored. On an administration page, it also says which values are refused. */
function sanitize_settings( $given ): array {
	$checked = check_settings( $given );
	if ( function_exists( 'add_settings_error' ) ) {
		foreach ( $checked['problems'] as $name => $problem ) {
			$message = $problem . ' ' . __( 'Everything else is saved.', 'standfirst' );
			// WordPress prints the message as HTML.
			add_settings_error( SETTINGS, "standfirst-$name", esc_html( $message ) );
		}
	}
	return $checked['settings'];
}

/**
 * Checks each value. A field that is not given gets its default, as a form does not send a box without a tick.
 *
 * @return array{settings: array, problems: string[]} the problems by the names of the fields, as plain texts
 */
function check_settings( $given ): array {
	$earlier  = settings();
	$settings = default_settings();
	$problems = array();
	foreach ( array_intersect_key( is_array( $given ) ? $given : array(), $settings ) as $name => $value ) {
		$checked = check_setting( $name, $value );
		if ( is_wp_error( $checked ) ) {
			$problems[ $name ] = $checked->get_error_message();
			$checked           = $checked->get_error_data() ?? $earlier[ $name ];
		}
		$settings[ $name ] = $checked;
	}
	return compact( 'settings', 'problems' );
}

/** Returns the value to store; an error for a value that cannot be used. The data of the error replaces that value. */
function check_setting( string $name, $value ) {
	if ( 'newsrooms' === $name ) {
		return check_newsrooms( $value );
	}
	if ( is_bool( default_settings()[ $name ] ) ) {
		return is_scalar( $value ) && wp_validate_boolean( $value );
	}
	if ( ! is_string( $value ) ) {
		/* translators: %s: the name of a setting, such as “accent” */
		return refused( sprintf( __( 'The value of %s is not a text.', 'standfirst' ), quoted( $name ) ) );
	}
	$text = one_line( $value );
	if ( '' === $text ) {
		return '';
	}
	switch ( $name ) {
		case 'service':
			return check_address( $text, array( 'http', 'https' ) );
		case 'files':
			return check_address( $text, array( 'https' ) );
		case 'preset':
			return in_array( $text, PRESETS, true ) ? $text : refused( __( 'The look is not in the list.', 'standfirst' ) );
		case 'accent':
			return check_color( $text );
		case 'consent':
			return 'granted' === $text ? $text : refused( __( 'The choice for consent is not in the list.', 'standfirst' ) );
		default:
			return trim( mb_substr( $text, 0, LONGEST_TEXT ) );
	}
}

/**
 * Returns the origins in a list, or in a text with one address on each line.
 *
 * If a line is not an address, the data of the error are the other newsrooms. If none is an address, the earlier list
 * stays.
 */
function check_newsrooms( $value ) {
	$lines = is_string( $value ) && strlen( $value ) <= LONGEST_LIST ? preg_split( '/\R/', $value ) : $value;
	if ( ! is_array( $lines ) || count( $lines ) > MOST_NEWSROOMS ) {
		return refused(
			/* translators: %d: a number */
			sprintf( __( 'The list of newsrooms is too long. It may have %d lines.', 'standfirst' ), MOST_NEWSROOMS )
		);
	}
	$newsrooms = array();
	$others    = array();
	foreach ( $lines as $line ) {
		$line   = is_string( $line ) ? one_line( $line ) : '?';
		$origin = newsroom_of( $line );
		if ( '' !== $origin ) {
			$newsrooms[ $origin ] = $origin;
		} elseif ( '' !== $line ) {
			$others[] = quoted( $line );
		}
	}
	$newsrooms = array_values( $newsrooms );
	if ( ! $others ) {
		return $newsrooms;
	}
	return refused(
		sprintf(
			/* translators: %s: the lines, each in quotes */
			__( 'Not the address of a website, so not in the list of newsrooms: %s.', 'standfirst' ),
			implode( ', ', array_slice( $others, 0, 5 ) ) . ( count( $others ) > 5 ? ' …' : '' )
		),
		$newsrooms ?: null
	);
}

/** Returns the origin of an address; '' if it is not an address. People write a site’s name without `https://`. */
function newsroom_of( string $line ): string {
	$line   = trim( $line );
	$origin = origin_of( preg_match( '~^[^\s:/@]+\.[^\s:/@]+(:\d+)?(/|$)~', $line ) ? "https://$line" : $line );
	return preg_match( '~^https?://(?:[a-z\d][a-z\d._-]*|\[[\da-f:]+\])(?::\d+)?$~', $origin ) ? $origin : '';
}

/** Returns an address without a user name, a query and a fragment; an error for anything else. */
function check_address( string $text, array $schemes ) {
	$origin = newsroom_of( $text );
	$path   = '' === $origin ? '' : (string) wp_parse_url( $text, PHP_URL_PATH );
	if ( '' === $origin || ! preg_match( '~^https?://[^?#]+$~i', $text ) || ! preg_match( '~^[\w./%+-]*$~', $path ) ) {
		/* translators: %s: what the user wrote */
		return refused( sprintf( __( '%s is not the address of a server or a folder.', 'standfirst' ), quoted( $text ) ) );
	}
	if ( ! in_array( strtok( $origin, ':' ), $schemes, true ) ) {
		/* translators: %s: what the user wrote */
		return refused( sprintf( __( '%s does not begin with https://.', 'standfirst' ), quoted( $text ) ) );
	}
	return untrailingslashit( $origin . $path );
}

/** Returns a colour as `#rrggbb`; an error for anything else. */
function check_color( string $text ) {
	$color = strtolower( (string) sanitize_hex_color( $text ) );
	if ( '' === $color ) {
		/* translators: %s: what the user wrote */
		return refused( sprintf( __( '%s is not a colour such as #8c1d40.', 'standfirst' ), quoted( $text ) ) );
	}
	return 4 === strlen( $color ) ? preg_replace( '/[0-9a-f]/', '$0$0', $color ) : $color;
}

/** Returns an error for a person. `$instead` is stored in place of the value; null for the earlier one. */
function refused( string $message, $instead = null ): \WP_Error {
	return new \WP_Error( 'standfirst_setting', $message, $instead );
}

/** Returns a text on one line; '' if it is not UTF-8. It is not HTML: pages escape it. */
function one_line( string $text ): string {
	return trim( preg_replace( '/[\s\p{Cc}]+/u', ' ', wp_check_invalid_utf8( $text ) ) ?? '' );
}

/** Returns the beginning of a text in quotes, for a message. */
function quoted( string $text ): string {
	return '“' . ( mb_strlen( $text ) > 60 ? mb_substr( $text, 0, 60 ) . '…' : $text ) . '”';
}
