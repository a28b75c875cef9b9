<?php
/**
 * Finished widgets from the service, if the settings name one. Readers then need no script, and nothing on the page
 * moves. Without an answer in time, the page has the markup, and the script makes the widget from it.
 *
 * All widgets of a post are finished in one request. A widget elsewhere, as in a template, has a request for itself.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** How many seconds a page waits for the service, for all its widgets. */
const SERVICE_PATIENCE = 1.0;

/** Separates the widgets of a request. */
const SEPARATOR = '<!--standfirst-->';

/** Set for a minute after the service has failed. No page waits for it then. */
const SERVICE_RESTS = 'standfirst_service_rests';

/** Finds widgets in the content of a post. */
const WAITING = '~<!--standfirst:(\d+)-->(.*?)<!--/standfirst:\1-->~s';

add_filter( 'the_content', __NAMESPACE__ . '\finish_content', 30 );

/** Returns the markup of a widget, to be finished with the other widgets of its post, or else at once. */
function finished( string $markup ): string {
	if ( '' === $markup || ! has_service() ) {
		return $markup;
	}
	if ( ! doing_filter( 'the_content' ) ) {
		return finished_widgets( array( $markup ) )[0];
	}
	$number = count( waiting_widgets( $markup ) );
	return "<!--standfirst:$number-->$markup<!--/standfirst:$number-->";
}

/** Whether widgets are finished in this request. A feed reader and the editor have no use for them. */
function has_service(): bool {
	return '' !== service_address() && ! is_feed() && ! is_admin() && ! wp_is_serving_rest_request();
}

function service_address(): string {
	$service = settings()['service'];
	return is_string( $service ) ? untrailingslashit( trim( $service ) ) : '';
}

/**
 * Returns the widgets that wait for the end of their post's content, and adds one.
 *
 * @return string[] the markup of each, by a number
 */
function waiting_widgets( ?string $markup = null ): array {
	static $waiting = array();
	if ( null !== $markup ) {
		$waiting[ count( $waiting ) + 1 ] = $markup;
	}
	return $waiting;
}

/** Finishes the widgets in the content of a post. */
function finish_content( $content ) {
	if ( ! is_string( $content ) || false === strpos( $content, '<!--standfirst:' ) ) {
		return $content;
	}
	preg_match_all( WAITING, $content, $found );
	// Other filters may have changed the markup here. The service gets it as it was.
	$waiting = array_intersect_key( waiting_widgets(), array_flip( $found[1] ?? array() ) );
	$widgets = array_combine( array_keys( $waiting ), finished_widgets( array_values( $waiting ) ) );
	$widgets = array_diff_assoc( $widgets, $waiting );
	return preg_replace_callback( WAITING, fn( $place ) => $widgets[ $place[1] ] ?? $place[2], $content ) ?? $content;
}

/** Returns widgets with their finished content; without it if the service does not answer in time. */
function finished_widgets( array $markups ): array {
	static $left = SERVICE_PATIENCE;
	if ( ! $markups ) {
		return array();
	}
	$html     = implode( SEPARATOR, $markups );
	$language = str_replace( '_', '-', get_locale() );
	$key      = 'standfirst_html_' . md5( VERSION . service_address() . $language . wp_timezone_string() . home_url( '/' ) . $html );
	prime_transients( array( $key, SERVICE_RESTS ) );
	$known = get_transient( $key );
	if ( is_string( $known ) ) {
		$widgets = widgets_in( $known, $markups );
		if ( $widgets ) {
			return $widgets;
		}
	}
	if ( $left < 0.1 || get_transient( SERVICE_RESTS ) ) {
		return $markups;
	}
	$start   = microtime( true );
	$widgets = widgets_in( answer_of_service( $html, $language, $left ), $markups );
	$left   -= microtime( true ) - $start;
	if ( ! $widgets ) {
		set_transient( SERVICE_RESTS, 1, MINUTE_IN_SECONDS );
		return $markups;
	}
	// The style sheet leaves these to their own styles. A card in a list is a part of it.
	$widgets = preg_replace( '~<(news-headline-(?:card|list))(?=[\s>])~', '<$1 data-finished', $widgets );
	set_transient( $key, implode( SEPARATOR, $widgets ), HOUR_IN_SECONDS );
	return $widgets;
}

/** Returns the answer of the service for some HTML; '' if it does not answer within some seconds. */
function answer_of_service( string $html, string $language, float $patience ): string {
	$response = wp_remote_post(
		service_address() . '/render',
		array(
			'timeout'             => $patience,
			'redirection'         => 0,
			'limit_response_size' => LARGEST_ANSWER,
			'headers'             => array( 'Content-Type' => 'application/json' ),
			'body'                => wp_json_encode(
				array(
					'html' => $html,
					'url'  => home_url( '/' ),
					'lang' => $language,
				) + time_zone()
			),
		)
	);
	return 200 === wp_remote_retrieve_response_code( $response ) ? wp_remote_retrieve_body( $response ) : '';
}

/** Returns the widgets of an answer; an empty list if it is something else, such as an error page. */
function widgets_in( string $body, array $markups ): array {
	$widgets = explode( SEPARATOR, $body );
	if ( count( $widgets ) !== count( $markups ) ) {
		return array();
	}
	foreach ( $markups as $index => $markup ) {
		$tag = preg_match( '/^<([a-z-]+)/', $markup, $found ) ? $found[1] : '';
		// A link, in the place of a story that is not known, has nothing to finish.
		$is_widget = 0 === strpos( $tag, 'news-' );
		$is_same   = $is_widget
			? 0 === strpos( $widgets[ $index ], "<$tag" ) && false !== strpos( $widgets[ $index ], '<template shadowrootmode=' )
			: $widgets[ $index ] === $markup;
		if ( ! $is_same ) {
			return array();
		}
	}
	return $widgets;
}

/** Returns the time zone of the site as the service knows it. */
function time_zone(): array {
	$zone = wp_timezone_string();
	if ( preg_match( '/^([+-])(\d\d):(\d\d)$/', $zone, $offset ) ) {
		if ( '00' !== $offset[3] ) {
			return array();
		}
		// The names of these zones have the opposite sign.
		$zone = 0 === (int) $offset[2] ? 'UTC' : 'Etc/GMT' . ( '+' === $offset[1] ? '-' : '+' ) . (int) $offset[2];
	}
	return array( 'timeZone' => $zone );
}
