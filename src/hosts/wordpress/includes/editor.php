<?php
/**
 * The scripts that the editors of the blocks share, and what they ask the site: how a block looks, which stories an
 * address has, and what the settings are.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** The scripts, by their names in the folder `editor`. Each uses those before it. */
const EDITOR_SCRIPTS = array(
	'fields'  => array( 'wp-components', 'wp-element', 'wp-i18n' ),
	'preview' => array( 'wp-api-fetch', 'wp-components', 'wp-data', 'wp-element', 'wp-html-entities' ),
	'stories' => array( 'wp-api-fetch', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n', 'wp-url' ),
);

add_action( 'init', __NAMESPACE__ . '\register_editor_scripts' );
add_action( 'rest_api_init', __NAMESPACE__ . '\register_editor_routes' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\tell_editor' );

/** Registers the scripts. `standfirst-editor` stands for all of them, and for what the editor of a block uses itself. */
function register_editor_scripts(): void {
	$handles = array();
	foreach ( EDITOR_SCRIPTS as $name => $uses ) {
		$handle = "standfirst-editor-$name";
		wp_register_script( $handle, plugins_url( "editor/$name.js", PLUGIN ), array_merge( $uses, $handles ), VERSION, true );
		wp_set_script_translations( $handle, 'standfirst', plugin_dir_path( PLUGIN ) . 'languages' );
		$handles[] = $handle;
	}
	$uses = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-element', 'wp-i18n' );
	wp_register_script( 'standfirst-editor', false, array_merge( $uses, $handles ), VERSION, true );
}

function register_editor_routes(): void {
	$may_edit = fn() => current_user_can( 'edit_posts' );
	$text     = array(
		'type'     => 'string',
		'required' => true,
	);
	register_rest_route(
		'standfirst/v1',
		'/preview',
		array(
			'methods'             => 'POST',
			'callback'            => __NAMESPACE__ . '\preview',
			'permission_callback' => $may_edit,
			'args'                => array(
				'block'      => $text,
				'attributes' => array( 'type' => 'object' ),
				'post'       => array( 'type' => 'integer' ),
			),
		)
	);
	register_rest_route(
		'standfirst/v1',
		'/stories',
		array(
			'methods'             => 'GET',
			'callback'            => __NAMESPACE__ . '\stories_for_editor',
			'permission_callback' => $may_edit,
			'args'                => array( 'url' => $text ),
		)
	);
	register_rest_route(
		'standfirst/v1',
		'/newsrooms',
		array(
			'methods'             => 'POST',
			'callback'            => __NAMESPACE__ . '\add_newsroom',
			'permission_callback' => fn() => current_user_can( 'manage_options' ),
			'args'                => array( 'url' => $text ),
		)
	);
}

/** Returns the HTML of a block for the editor. It waits for the newsroom, so that the editor sees the story at once. */
function preview( \WP_REST_Request $request ) {
	$name = (string) $request['block'];
	if ( ! preg_match( '~^standfirst/[a-z-]+$~', $name ) || ! \WP_Block_Type_Registry::get_instance()->is_registered( $name ) ) {
		return new \WP_Error( 'standfirst_block', __( 'There is no such block.', 'standfirst' ), array( 'status' => 404 ) );
	}
	$attributes = (array) ( $request['attributes'] ?? array() );
	$post       = get_post( (int) $request['post'] );
	// A byline shows its post’s author.
	if ( $post && current_user_can( 'edit_post', $post->ID ) ) {
		$GLOBALS['post'] = $post;
		setup_postdata( $post );
	}
	is_preview_request( true );
	$addresses = array_merge( array( $attributes['url'] ?? '' ), array_slice( (array) ( $attributes['pinned'] ?? array() ), 0, MOST_SHOWN ) );
	$addresses = array_filter( $addresses, 'is_string' );
	prime_stories( $addresses );
	// A slow newsroom must not keep the editor waiting. The rest is read in the background.
	$end = time() + 2 * PATIENCE;
	foreach ( $addresses as $address ) {
		if ( time() < $end ) {
			read_stories( $address );
		}
	}
	return array(
		'html' => render_block(
			array(
				'blockName'    => $name,
				'attrs'        => $attributes,
				'innerBlocks'  => array(),
				'innerHTML'    => '',
				'innerContent' => array(),
			)
		),
	);
}

/**
 * Returns the stories at an address, or says why there are none: `not-listed` if it is of no newsroom of the settings,
 * or leads to one, which is `elsewhere`; `gone` if the newsroom has removed the story; `no-story` if it does not answer
 * or describes no story. `feed` is the feed that a page names.
 */
function stories_for_editor( \WP_REST_Request $request ) {
	$address = readable_address( (string) $request['url'] );
	if ( ! is_of_newsroom( $address ) ) {
		return array(
			'problem' => '' === $address ? 'no-address' : 'not-listed',
			'stories' => array(),
		);
	}
	$stories   = read_stories( $address );
	$known     = answer_of( $address );
	$elsewhere = $stories ? '' : ( $known['elsewhere'] ?? '' );
	$reason    = ! empty( $known['is_gone'] ) ? 'gone' : ( '' === $elsewhere ? 'no-story' : 'not-listed' );
	return array(
		'problem'   => $stories ? '' : $reason,
		'elsewhere' => $elsewhere,
		'feed'      => $known['feed'] ?? '',
		'stories'   => array_map(
			fn( $story ) => array(
				'url'      => $story['url'],
				'headline' => $story['headline'],
			),
			$stories
		),
	);
}

/** Adds the origin of an address to the newsrooms of the settings. */
function add_newsroom( \WP_REST_Request $request ) {
	$origin = newsroom_of( (string) $request['url'] );
	if ( '' === $origin ) {
		return new \WP_Error( 'standfirst_address', __( 'This is not the address of a website.', 'standfirst' ), array( 'status' => 400 ) );
	}
	$settings = settings();
	if ( ! in_array( $origin, $settings['newsrooms'], true ) ) {
		$settings['newsrooms'][] = $origin;
		update_option( SETTINGS, $settings );
	}
	return array( 'newsrooms' => settings()['newsrooms'] );
}

/** Tells the scripts of the editor which newsrooms are known, and what this user may change. */
function tell_editor(): void {
	wp_add_inline_script(
		// The first of them.
		'standfirst-editor-fields',
		'window.standfirstEditor = ' . wp_json_encode(
			array(
				'newsrooms'      => settings()['newsrooms'],
				'mayAddNewsroom' => current_user_can( 'manage_options' ),
				// The language of the site. A user may have another one.
				'language'       => str_replace( '_', '-', get_locale() ),
			)
		) . ';',
		'before'
	);
}

/** Whether this request shows a block in the editor. `preview` sets it. */
function is_preview_request( bool $is_now = false ): bool {
	static $is = false;
	$is        = $is || $is_now;
	return $is;
}
