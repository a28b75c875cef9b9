<?php
/**
 * Plugin Name: Standfirst
 * Description: News widgets in posts: the script, the tags for authors without `unfiltered_html`, the Visual tab, and [news-card].
 * Requires at least: 6.5
 */

const STANDFIRST_TAGS = array( 'news-article', 'news-byline', 'news-headline-card', 'news-headline-list', 'news-offer', 'news-photo-caption', 'news-share-icons', 'news-subscription-prompt' );

add_action( 'wp_enqueue_scripts', function () {
	wp_enqueue_script_module( 'standfirst', 'https://your.example/standfirst/v0/loader.js', array(), null );
	wp_register_style( 'standfirst', false, array(), null );
	wp_enqueue_style( 'standfirst' );
	wp_add_inline_style( 'standfirst', '
		/* Until the script has loaded, the widgets and their pictures are not wider than the column. */
		:where(news-article, news-access, news-byline, news-headline-card, news-headline-list, news-photo-caption, news-share-icons, news-subscription-prompt):where(:not(:defined, [hidden], :empty)) { display: block; }
		:where(news-byline, news-headline-card, news-headline-list, news-photo-caption, news-share-icons, news-subscription-prompt):where(:not(:defined)) :where(img, video, iframe) { box-sizing: border-box; max-width: 100%; }
		:where(news-byline, news-headline-card, news-headline-list, news-photo-caption, news-share-icons, news-subscription-prompt):where(:not(:defined)) :where(img, video) { height: auto; }
		/* The margins of the finished widgets. In a layer, they lose to any other rule. */
		@layer standfirst {
		  :where(news-byline, news-share-icons):where(:not(:defined, [hidden], :empty)) { margin-block: 1em; }
		  :where(news-photo-caption, news-subscription-prompt[state]:not([state=pending i], [state=open i], [presentation=banner i], [presentation=dialog i])):where(:not(:defined, [hidden], :empty)) { margin-block: 1.5em; }
		}
	' );
} );

add_filter( 'wp_script_attributes', function ( $attributes ) {
	// If the server of the files is slow, the page does not wait for it.
	return 'standfirst-js-module' === ( $attributes['id'] ?? '' ) ? array( 'async' => true ) + $attributes : $attributes;
} );

add_filter( 'wp_kses_allowed_html', function ( $allowed, $context ) {
	if ( 'post' !== $context ) {
		return $allowed;
	}
	$names = preg_split( '/\s+/', 'access account-href agency appearance article-limit articles-left articles-read
		authors benefits branded campaign campaign-copied caption credit currency dateline deadline exclude expandable
		facebook-app-id featured follow format from generated gift-from hashtags headline hide-kicker-matching href image
		image-alt image-credit image-focus image-height image-license image-narrow image-sizes image-srcset image-width
		intro-period intro-price kicker label language layout level license-href limit lines max media media-count
		media-duration more-href name networks offer-id offers-href orientation period plan price priority publication
		publication-logo publication-url published-at ratio refresh register-href related scheme sign-in-href source-href
		sponsor sponsor-logo src standfirst state static subscribe-href target terms text until updated-at url via' );
	$common = (array) ( $allowed['span'] ?? array() );
	foreach ( array( 'a', 'div', 'em', 'h2', 'h3', 'img', 'p', 'span', 'time' ) as $tag ) {
		$allowed[ $tag ] = array( 'itemprop' => true, 'itemscope' => true, 'itemtype' => true, 'slot' => true ) + (array) ( $allowed[ $tag ] ?? $common );
	}
	$allowed['time']['datetime'] = true;
	$names = array_merge( $names, array( 'itemscope', 'itemtype' ) );
	return array_fill_keys( STANDFIRST_TAGS, array_fill_keys( $names, true ) + $common ) + $allowed;
}, 10, 2 );

add_filter( 'tiny_mce_before_init', function ( $settings ) {
	$ours = array(
		'custom_elements'         => '~' . implode( ',~', STANDFIRST_TAGS ),
		'extended_valid_elements' => implode( '[*],', STANDFIRST_TAGS ) . '[*],a[*],em[*],img[*],span[*],time[*]',
		// TinyMCE removes an element that it thinks is empty. The first two lines are its own list.
		'non_empty_elements'      => 'td th iframe video audio object script pre code area base basefont br col frame hr img input '
			. 'isindex link meta param embed source wbr track ' . implode( ' ', STANDFIRST_TAGS ),
	);
	foreach ( $ours as $name => $value ) {
		$settings[ $name ] = ltrim( ( $settings[ $name ] ?? '' ) . ",$value", ',' );
	}
	return $settings;
} );

add_shortcode( 'news-card', function ( $given, $headline = '' ) {
	$given = (array) $given;
	$url   = esc_url( $given['url'] ?? '' );
	if ( '' === $url ) {
		return wp_kses_post( $headline );
	}
	$attributes = '';
	foreach ( array_diff_key( $given, array( 'url' => '' ) ) as $name => $value ) {
		$attributes .= sprintf( ' %s="%s"', sanitize_key( $name ), esc_attr( $value ) );
	}
	return wp_kses_post( "<news-headline-card$attributes><a href=\"$url\">$headline</a></news-headline-card>" );
} );
